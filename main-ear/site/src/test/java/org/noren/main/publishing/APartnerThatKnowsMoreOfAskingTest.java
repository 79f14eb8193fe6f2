package org.noren.main.publishing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.noren.main.publishing.Delivery.Outcome;
import org.noren.shared.edition.Edition;
import org.noren.shared.edition.MapStore;
import org.noren.shared.edition.Packed;
import org.noren.shared.link.Release;
import org.noren.shared.link.Reply.Verdict;
import org.noren.shared.peer.SiteName;
import org.noren.shared.seal.Digest;
import org.noren.shared.seal.Signed;
import org.noren.shared.seal.Signer;
import org.noren.shared.seal.TestKeys;
import org.noren.site.testing.MovableClock;

/** A main site that was restored from a backup does not know any more that the served release asks for a yes (M3, B9). */
class APartnerThatKnowsMoreOfAskingTest {
    private static final SiteName HINODE = new SiteName("hinode");

    private final MapStore main = new MapStore();
    private final Signer publishing = TestKeys.signer();
    private final MovableClock clock = new MovableClock();
    private final PartnerInMemory sapporo = new PartnerInMemory("sapporo");
    private int questions;

    @Test
    void isAskedInTheSameVisitAndWaitedFor() {
        sapporo.siteManager = Optional.of(Verdict.WAITING);
        assertEquals(new Outcome.Asked(), deliver());
        assertEquals(1, questions);
        assertEquals(
                List.of("releases", "objects", "switch", "confirmation"),
                sapporo.doors.stream()
                        .map(door -> door.substring(door.lastIndexOf('/') + 1))
                        .toList());
    }

    @Test
    void isBroughtUpToDateWhenTheAnswerIsYes() {
        sapporo.siteManager = Optional.of(Verdict.ACCEPTED);
        assertInstanceOf(Outcome.Heard.class, deliver());
        assertEquals(1, questions);
    }

    @Test
    void nobodyElseIsAsked() {
        assertInstanceOf(Outcome.Heard.class, deliver());
        assertEquals(0, questions);
    }

    private Outcome deliver() {
        Edition edition = main.empty();
        main.put(Edition.emptyRoot());
        Delivery delivery =
                new Delivery(new Delivery.Partner(sapporo.name, sapporo, List.of(sapporo.key.key())), HINODE, clock);
        Delivery.Asking asking = new Delivery.Asking(
                () -> {
                    questions++;
                    return release(edition);
                },
                false);
        return delivery.deliver(release(edition), asking, new OneNode());
    }

    private Signed release(Edition edition) {
        Instant now = Instant.parse("2026-11-20T09:00:00Z");
        return Signed.by(
                publishing,
                new Release(
                        Release.VERSION,
                        HINODE,
                        sapporo.name,
                        1,
                        Optional.empty(),
                        edition.root(),
                        "https://hinode.example",
                        Map.of("name", "Hinode Sapporo"),
                        1,
                        Release.Way.OVERWRITE,
                        Release.Index.MAIN,
                        Optional.empty(),
                        now,
                        now.plusSeconds(3_600)));
    }

    /** An edition without entries is one node. */
    private record OneNode() implements Delivery.Objects {
        @Override
        public Map<Digest, Packed> packed(Collection<Digest> digests) {
            return Map.of(Digest.of(Edition.emptyRoot()), Packed.of(Edition.emptyRoot()));
        }

        @Override
        public boolean allows(Collection<Digest> wanted) {
            return wanted.equals(List.of(Digest.of(Edition.emptyRoot())));
        }

        @Override
        public int longest(Digest digest) {
            return Edition.emptyRoot().length;
        }

        @Override
        public Collection<Digest> tree() {
            return all();
        }

        @Override
        public Collection<Digest> all() {
            return List.of(Digest.of(Edition.emptyRoot()));
        }
    }
}
