package org.noren.partner.intake;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.noren.partner.intake.Sapporo.assertRefused;
import static org.noren.partner.intake.Sapporo.given;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.noren.shared.link.WireSamples;
import org.noren.shared.seal.Digest;
import org.noren.shared.seal.Signed;
import org.noren.shared.seal.StrictJson;

/** A main site of version 1 as it was recorded: its messages complete an update here, byte for byte (B11). */
class RecordedMainSiteTest {
    private final MemoryBook book = new MemoryBook();
    private final Clock noon = Clock.fixed(WireSamples.NOON, ZoneOffset.UTC);
    private final Trust trust = new Trust(
            WireSamples.PARTNER, WireSamples.MAIN, Set.of(WireSamples.main().key()));
    private final Receipts receipts = new Receipts(trust, WireSamples.partner(), new Sapporo.NoPages(), noon);
    private final Intake intake =
            new Intake(trust, book, book.objects, receipts, new Unasked(), new NobodyReads(), noon);
    private final Heartbeats heartbeats = new Heartbeats(trust, book, receipts, noon);

    @Test
    void itsMessagesCompleteAnUpdateAndTheAnswersAreThoseOfThen() {
        Signed release = WireSamples.signed("release.json");
        Digest name = release.digest();
        assertAnswer("receipt-nothing.json", intake.receipt());
        assertAnswer("wanted.json", given(intake.offer(release)));
        given(intake.take(name, WireSamples.read("root.pack")));
        assertAnswer("wanted-nothing.json", given(intake.take(name, WireSamples.read("contents.pack"))));
        assertAnswer("receipt.json", given(intake.switchTo(name)));
        assertAnswer("receipt.json", given(heartbeats.hear(WireSamples.signed("heartbeat.json"))));
        assertEquals(Optional.of(name), book.standing().heard().flatMap(Heard::release));
    }

    @Test
    void brokenReleasesAreRefusedEachWithItsCodeAndTheGoodOneIsTaken() {
        WireSamples.BROKEN_RELEASES.forEach(
                (file, code) -> assertRefused(code, intake.offer(WireSamples.signed(file))));
        assertEquals(Standing.EMPTY, book.standing());
        given(intake.offer(WireSamples.signed("release.json")));
    }

    private static final class NobodyReads implements Readers {
        @Override
        public void switched() {}

        @Override
        public void lookAgain() {}
    }

    private static void assertAnswer(String file, Record answer) {
        assertArrayEquals(WireSamples.read(file), StrictJson.write(answer), file);
    }
}
