package org.noren.shared.link;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.noren.shared.peer.SiteName;
import org.noren.shared.seal.StrictJson;

/** What the other side may put into texts and numbers that this side logs, stores and counts on with. */
class ForeignWordsTest {
    @Test
    void a_problem_stays_one_line_and_can_be_stored() throws Exception {
        var detail = "all is well\n2026-11-20 INFO \u0000\u0085\u2028\u202e";

        var read = StrictJson.read(StrictJson.write(Problem.of(Code.BUSY, detail, "r\n1")), Problem.class);

        assertEquals("all is well·2026-11-20 INFO ····", read.detail());
        assertEquals("r·1", read.reference());
        assertEquals("のれん, ünïcode", Problem.of(Code.BUSY, "のれん, ünïcode", "r").detail());
    }

    @Test
    void a_problem_has_a_code_that_is_one() {
        var known = Problem.of(Code.BUSY, "", "");
        assertEquals("of-a-later-version", with(known, "of-a-later-version").code());
        assertThrows(IllegalArgumentException.class, () -> with(known, "x".repeat(61)));
        assertThrows(IllegalArgumentException.class, () -> with(known, "a\nb"));
    }

    @Test
    void a_receipt_has_a_number_that_can_be_gone_on_from_and_a_time_that_can_be_compared() {
        var now = Instant.parse("2026-11-20T09:00:00Z");
        assertEquals(1L << 60, receipt(1L << 60, now).highest());
        assertThrows(IllegalArgumentException.class, () -> receipt(Long.MAX_VALUE, now));
        assertThrows(IllegalArgumentException.class, () -> receipt(1, Instant.MAX));
        assertThrows(IllegalArgumentException.class, () -> receipt(1, Instant.MIN));
    }

    private static Problem with(Problem problem, String code) {
        return new Problem(problem.type(), problem.title(), problem.status(), "", code, "", Optional.empty());
    }

    private static Receipt receipt(long highest, Instant time) {
        return new Receipt(
                1,
                new SiteName("sapporo"),
                new SiteName("hinode"),
                0,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                highest,
                0,
                time);
    }
}
