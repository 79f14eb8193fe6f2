package org.noren.shared.link;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.noren.shared.seal.Signed;
import org.noren.shared.seal.StrictJson;

class WireSamplesTest {
    @Test
    void theMessagesOfVersionOneAreWhatTheyWere() throws IOException {
        boolean write = Boolean.getBoolean("noren.wire.write");
        for (Map.Entry<String, byte[]> file : WireSamples.written().entrySet()) {
            if (write) {
                Files.write(Path.of("src/test/resources/wire/v1").resolve(file.getKey()), file.getValue());
            } else {
                assertArrayEquals(file.getValue(), WireSamples.read(file.getKey()), file.getKey());
            }
        }
    }

    @Test
    void everySampleIsReadAsWhatItIs() throws Exception {
        assertEquals(
                List.of(1),
                StrictJson.read(WireSamples.read("hello.json"), Hello.class).versions());
        Signed release = WireSamples.signed("release.json");
        assertEquals(
                1,
                release.open(List.of(WireSamples.main().key()), Release.class).number());
        assertEquals(
                release.digest(),
                StrictJson.read(WireSamples.read("wanted.json"), Wanted.class).release());
        assertTrue(StrictJson.read(WireSamples.read("wanted-nothing.json"), Wanted.class)
                .nothing());
        Receipt receipt = WireSamples.signed("receipt.json")
                .open(List.of(WireSamples.partner().key()), Receipt.class);
        assertEquals(release.digest(), receipt.release().orElseThrow());
        Heartbeat heartbeat = WireSamples.signed("heartbeat.json")
                .open(List.of(WireSamples.main().key()), Heartbeat.class);
        assertEquals(release.digest(), heartbeat.release().orElseThrow());
        Confirmation confirmation = WireSamples.signed("confirmation.json")
                .open(List.of(WireSamples.main().key()), Confirmation.class);
        assertEquals(release.digest(), confirmation.release());
        Reply reply = WireSamples.signed("reply.json")
                .open(List.of(WireSamples.partner().key()), Reply.class);
        assertEquals(release.digest(), reply.release());
        assertEquals(Reply.Verdict.ACCEPTED, reply.verdict());
        assertEquals(
                Reply.Verdict.WAITING,
                WireSamples.signed("reply-waiting.json")
                        .open(List.of(WireSamples.partner().key()), Reply.class)
                        .verdict());
        assertEquals(
                release.digest(),
                StrictJson.read(WireSamples.read("noted.json"), Noted.class).release());
        assertEquals(
                List.of(Local.What.OFFLINE, Local.What.MERGED),
                WireSamples.signed("local.json")
                        .open(List.of(WireSamples.partner().key()), Local.class)
                        .differences()
                        .stream()
                        .map(Local.Difference::what)
                        .toList());
        Sisters family = StrictJson.read(WireSamples.read("sisters.json"), Sisters.class);
        assertEquals(Optional.of(Sisters.State.ASKED), family.sites().get(1).known());
        assertEquals(
                List.of(),
                StrictJson.read(WireSamples.read("sisters-none.json"), Sisters.class)
                        .sites());
        SistersWish asked = StrictJson.read(WireSamples.read("sisters-wish.json"), SistersWish.class);
        PassageWish wish = StrictJson.read(WireSamples.read("passage-wish.json"), PassageWish.class);
        PassageGiven given = StrictJson.read(WireSamples.read("passage-given.json"), PassageGiven.class);
        assertEquals(family.sites().get(1).office(), Optional.of(given.office()));
        assertNotEquals(asked.office(), given.office());
        Passage passage = given.passage().open(List.of(WireSamples.main().key()), Passage.class);
        assertEquals(wish.to(), passage.to());
        assertEquals(Passage.LIFE, Duration.between(passage.issued(), passage.expires()));
        assertEquals(1, Pack.read(WireSamples.read("root.pack")).size());
        assertEquals(
                Code.RELEASE_REPLAYED,
                StrictJson.read(WireSamples.read("problem.json"), Problem.class)
                        .known()
                        .orElseThrow());
        assertEquals(
                List.of(1),
                StrictJson.read(WireSamples.read("problem-version.json"), Problem.class)
                        .versions()
                        .orElseThrow());
    }

    @Test
    void brokenOnesAreRefusedBeforeAnybodyActsOnThem() {
        List.of("double-key", "unknown-field", "missing-field", "version-2").forEach(broken -> {
            Signed signed = WireSamples.signed("broken/release-" + broken + ".json");
            assertThrows(
                    StrictJson.Refused.class,
                    () -> signed.open(List.of(WireSamples.main().key()), Release.class),
                    broken);
        });
        List.of("changed-byte", "signed-by-partner").forEach(broken -> {
            Signed signed = WireSamples.signed("broken/release-" + broken + ".json");
            assertThrows(
                    Signed.Forged.class,
                    () -> signed.open(List.of(WireSamples.main().key()), Release.class),
                    broken);
        });
        assertThrows(
                StrictJson.Refused.class,
                () -> StrictJson.read(WireSamples.read("broken/envelope-double-key.json"), Signed.class));
    }
}
