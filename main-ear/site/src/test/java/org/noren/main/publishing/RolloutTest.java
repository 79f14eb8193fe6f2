package org.noren.main.publishing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.noren.main.publishing.TestHinode.NAHA;
import static org.noren.main.publishing.TestHinode.SAPPORO;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.noren.main.publishing.Rollout.Made;
import org.noren.shared.peer.SiteName;

class RolloutTest {
    private static final Instant NOON = Instant.parse("2026-11-28T12:00:00Z");

    private static Made made(SiteName partner, long seconds, String cause) {
        return new Made(partner, NOON.plusSeconds(seconds), cause);
    }

    @Test
    void whatGoesToEachPartnerOnceBelongsTogether() {
        List<Rollout> rollouts = Rollout.of(List.of(
                made(NAHA, 62, "changed"),
                made(SAPPORO, 60, "changed"),
                made(NAHA, 2, "first"),
                made(SAPPORO, 0, "first")));
        assertEquals(
                List.of(
                        new Rollout(NOON.plusSeconds(60), 2, List.of("changed")),
                        new Rollout(NOON, 2, List.of("first"))),
                rollouts);
    }

    @Test
    void whatComesLongAfterwardsIsAnother() {
        assertEquals(
                2,
                Rollout.of(List.of(made(SAPPORO, 0, "a"), made(NAHA, 121, "b"))).size());
        assertEquals(
                1,
                Rollout.of(List.of(made(SAPPORO, 0, "a"), made(NAHA, 120, "b"))).size());
        assertEquals(List.of(), Rollout.of(List.of()));
    }
}
