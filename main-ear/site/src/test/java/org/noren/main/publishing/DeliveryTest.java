package org.noren.main.publishing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.noren.main.publishing.Delivery.Outcome;
import org.noren.shared.edition.Delta;
import org.noren.shared.edition.Edition;
import org.noren.shared.edition.Entry;
import org.noren.shared.edition.Kind;
import org.noren.shared.edition.MapStore;
import org.noren.shared.edition.Nodes;
import org.noren.shared.edition.Packed;
import org.noren.shared.link.Code;
import org.noren.shared.link.Problem;
import org.noren.shared.link.Receipt;
import org.noren.shared.link.Release;
import org.noren.shared.link.Wanted;
import org.noren.shared.page.PagePath;
import org.noren.shared.peer.SiteName;
import org.noren.shared.seal.Digest;
import org.noren.shared.seal.Signed;
import org.noren.shared.seal.Signer;
import org.noren.shared.seal.TestKeys;
import org.noren.site.link.LinkAnswer;
import org.noren.site.testing.MovableClock;

class DeliveryTest {
    private static final SiteName HINODE = new SiteName("hinode");
    /** For releases about which nobody is asked. */
    private static final Delivery.Asking NOBODY = new Delivery.Asking(
            () -> {
                throw new IllegalStateException("nobody is to be asked");
            },
            false);

    private final MapStore main = new MapStore();
    private final Signer publishing = TestKeys.signer();
    private final MovableClock clock = new MovableClock();
    private final PartnerInMemory sapporo = new PartnerInMemory("sapporo");
    private long mostAtOnce;

    @Test
    void bringsTheWholeEditionAndEndsWithTheSignedReceipt() {
        Edition edition = publish(main.empty(), 0, 300, "");
        Signed release = release(1, edition, "sapporo");

        Outcome.Heard heard = assertInstanceOf(Outcome.Heard.class, deliver(release, edition, Optional.empty()));

        assertEquals(Optional.of(release.digest()), heard.receipt().release());
        assertEquals(
                edition.entries(),
                Edition.at(edition.root(), new Nodes(sapporo.store)).entries());
        assertTrue(heard.objects() >= 300);
    }

    @Test
    void picturesAreFetchedSomeAtATimeSoThatNoReleaseIsTooBigForTheHeap() {
        Edition pages = publish(main.empty(), 0, 300, "");
        Random random = new Random(118);
        List<Entry> pictures = new ArrayList<>();
        for (int i = 0; i < 40; i++) {
            byte[] picture = new byte[1_000_000];
            random.nextBytes(picture);
            pictures.add(new Entry(
                    PagePath.of("/pictures/" + i + ".png"),
                    Kind.ASSET,
                    main.put(picture),
                    picture.length,
                    Optional.of("image/png"),
                    Optional.empty(),
                    Map.of()));
        }
        Edition edition = main.keep(pages.with(pictures, List.of()));

        assertInstanceOf(Outcome.Heard.class, deliver(release(1, edition, "sapporo"), edition, Optional.empty()));

        assertTrue(mostAtOnce <= Shipment.BYTES_AT_ONCE, () -> mostAtOnce + " bytes at once");
    }

    @Test
    void endsWithAHeartbeatSoThatAPartnerThatIsUpdatedOftenIsNotStale() {
        Edition edition = publish(main.empty(), 0, 3, "");
        Signed release = release(1, edition, "sapporo");
        Delivery delivery = delivery();
        Outcome delivered = delivery.deliver(release, NOBODY, objects(edition, Optional.empty()));

        Outcome.Heard told = assertInstanceOf(Outcome.Heard.class, delivery.greeted(delivered, heartbeat()));

        assertEquals("/link/v1/heartbeat", sapporo.doors.get(sapporo.doors.size() - 1));
        assertEquals(Optional.of(release.digest()), told.receipt().release());
        assertEquals(((Outcome.Heard) delivered).objects(), told.objects());
    }

    @Test
    void isDoneThoughTheHeartbeatAfterItIsNotHeard() {
        Edition edition = publish(main.empty(), 0, 3, "");
        Delivery delivery = delivery();
        Outcome delivered =
                delivery.deliver(release(1, edition, "sapporo"), NOBODY, objects(edition, Optional.empty()));
        sapporo.instead = Optional.of(new LinkAnswer.Unreachable("gone"));

        assertEquals(delivered, delivery.greeted(delivered, heartbeat()));
    }

    @Test
    void sendsNothingThatIsThereAlready() {
        Edition before = publish(main.empty(), 0, 300, "");
        deliver(release(1, before, "sapporo"), before, Optional.empty());
        Edition after = publish(before, 5, 6, "new");

        Outcome.Heard heard = assertInstanceOf(
                Outcome.Heard.class, deliver(release(2, after, "sapporo"), after, Optional.of(before.root())));

        assertTrue(heard.objects() <= 4, heard.objects() + " objects for one page");
        sapporo.doors.clear();
        Outcome.Heard again = assertInstanceOf(
                Outcome.Heard.class, deliver(release(3, after, "sapporo"), after, Optional.of(after.root())));
        assertEquals(0, again.objects());
    }

    @Test
    void bringsASmallUpdateInOnePackThoughItLiesDeepInTheTree() {
        Edition before = publish(main.empty(), 0, 3_000, "");
        deliver(release(1, before, "sapporo"), before, Optional.empty());
        Edition after = publish(before, 5, 6, "new");
        sapporo.doors.clear();
        Signed release = release(2, after, "sapporo");

        Outcome.Heard heard =
                assertInstanceOf(Outcome.Heard.class, deliver(release, after, Optional.of(before.root())));

        String doors = "/link/v1/releases/" + release.digest();
        assertEquals(List.of("/link/v1/releases", doors + "/objects", doors + "/switch"), sapporo.doors);
        assertTrue(heard.objects() <= 5, heard.objects() + " objects for one page");
    }

    @Test
    void bringsTheTreeOfALargeUpdateAheadOfItsPages() {
        Edition before = publish(main.empty(), 0, 3_000, "");
        deliver(release(1, before, "sapporo"), before, Optional.empty());
        Edition after = publish(before, 0, 1_000, "new");
        sapporo.doors.clear();
        Signed release = release(2, after, "sapporo");

        Outcome.Heard heard =
                assertInstanceOf(Outcome.Heard.class, deliver(release, after, Optional.of(before.root())));

        String doors = "/link/v1/releases/" + release.digest();
        assertEquals(
                List.of("/link/v1/releases", doors + "/objects", doors + "/objects", doors + "/switch"), sapporo.doors);
        assertTrue(heard.objects() > 1_100, heard.objects() + " objects");
    }

    @Test
    void goesLevelByLevelWithAPartnerOfAnEarlierVersion() {
        Edition before = publish(main.empty(), 0, 3_000, "");
        deliver(release(1, before, "sapporo"), before, Optional.empty());
        Edition after = publish(before, 5, 6, "new");
        sapporo.onlyWhatWasAskedFor = true;

        assertInstanceOf(Outcome.Heard.class, deliver(release(2, after, "sapporo"), after, Optional.of(before.root())));

        assertEquals(
                after.entries(),
                Edition.at(after.root(), new Nodes(sapporo.store)).entries());
    }

    @Test
    void makesUpForWhatAPartnerLostThoughItsReceiptSaidOtherwise() {
        Edition before = publish(main.empty(), 0, 100, "");
        Edition after = publish(before, 5, 6, "new");

        assertInstanceOf(Outcome.Heard.class, deliver(release(2, after, "sapporo"), after, Optional.of(before.root())));
    }

    @Test
    void givesNothingThatIsNoPartOfTheRelease() {
        Edition edition = publish(main.empty(), 0, 10, "");
        Digest draft = main.put(new byte[] {4, 2});
        sapporo.wish = wanted -> new Wanted(wanted.release(), List.of(draft));

        Outcome.Distrusted distrusted = assertInstanceOf(
                Outcome.Distrusted.class, deliver(release(1, edition, "sapporo"), edition, Optional.empty()));

        assertEquals("asked-for-foreign-object", distrusted.code());
    }

    @Test
    void doesNotSendTheSameForEver() {
        Edition edition = publish(main.empty(), 0, 10, "");
        sapporo.wish = wanted -> new Wanted(wanted.release(), List.of(edition.root()));

        assertInstanceOf(Outcome.Failed.class, deliver(release(1, edition, "sapporo"), edition, Optional.empty()));
    }

    @Test
    void endsBeforeItsLeaseHoweverSlowlyThePartnerAsks() {
        Edition edition = publish(main.empty(), 0, 300, "");
        UnaryOperator<Wanted> oneByOne = wanted ->
                new Wanted(wanted.release(), wanted.objects().stream().limit(1).toList());
        sapporo.wish = wanted -> {
            clock.advance(Duration.ofSeconds(14));
            return oneByOne.apply(wanted);
        };
        Instant start = clock.instant();

        assertInstanceOf(Outcome.Failed.class, deliver(release(1, edition, "sapporo"), edition, Optional.empty()));

        assertTrue(Duration.between(start, clock.instant()).compareTo(LaneDesk.LEASE) < 0);
        sapporo.wish = oneByOne;
        assertInstanceOf(Outcome.Heard.class, deliver(release(1, edition, "sapporo"), edition, Optional.empty()));
    }

    @Test
    void believesNoReceiptButTheRightOne() {
        Edition edition = publish(main.empty(), 0, 10, "");
        Signed release = release(1, edition, "sapporo");

        sapporo.lie = receipt -> with(receipt, "naha", receipt.release());
        assertEquals("receipt-foreign", distrusted(release, edition));
        sapporo.lie = receipt -> with(receipt, "sapporo", Optional.of(edition.root()));
        assertEquals("receipt-of-another-release", distrusted(release, edition));
        sapporo.lie = receipt -> receipt;
        Signer own = sapporo.key;
        sapporo.key = TestKeys.signer();
        Delivery.Partner known = new Delivery.Partner(sapporo.name, sapporo, List.of(own.key()));
        Outcome forged =
                new Delivery(known, HINODE, clock).deliver(release, NOBODY, objects(edition, Optional.empty()));
        assertEquals(
                "receipt-forged",
                assertInstanceOf(Outcome.Distrusted.class, forged).code());
        sapporo.key = own;
        assertInstanceOf(Outcome.Heard.class, deliver(release, edition, Optional.empty()));
    }

    @Test
    void tellsApartWhatCanBeTriedAgainAndWhatCannot() {
        Edition edition = publish(main.empty(), 0, 10, "");
        Signed release = release(1, edition, "sapporo");

        sapporo.instead = Optional.of(new LinkAnswer.Unreachable("timed out"));
        assertInstanceOf(Outcome.Failed.class, deliver(release, edition, Optional.empty()));
        sapporo.instead = Optional.of(new LinkAnswer.Refused(Problem.of(Code.BUSY, "x", "r")));
        assertInstanceOf(Outcome.Failed.class, deliver(release, edition, Optional.empty()));
        sapporo.instead = Optional.of(new LinkAnswer.Refused(Problem.of(Code.RELEASE_EXPIRED, "x", "r")));
        assertInstanceOf(Outcome.Refused.class, deliver(release, edition, Optional.empty()));
        sapporo.instead = Optional.of(new LinkAnswer.Untrusted("another certificate"));
        assertEquals("partner-not-proven", distrusted(release, edition));
        sapporo.instead = Optional.of(new LinkAnswer.Answered("{}".getBytes(java.nio.charset.StandardCharsets.UTF_8)));
        assertEquals("answer-malformed", distrusted(release, edition));
    }

    private String distrusted(Signed release, Edition edition) {
        return assertInstanceOf(Outcome.Distrusted.class, deliver(release, edition, Optional.empty()))
                .code();
    }

    private Outcome deliver(Signed release, Edition edition, Optional<Digest> served) {
        return delivery().deliver(release, NOBODY, objects(edition, served));
    }

    private Delivery delivery() {
        return new Delivery(new Delivery.Partner(sapporo.name, sapporo, List.of(sapporo.key.key())), HINODE, clock);
    }

    private Signed heartbeat() {
        return Delivery.heartbeat(
                HINODE, sapporo.name, Optional.empty(), clock, message -> Signed.by(publishing, message));
    }

    private Delivery.Objects objects(Edition edition, Optional<Digest> served) {
        return new Delivery.Objects() {
            private Delta allowed = Delta.between(edition.root(), served, new Nodes(main));

            @Override
            public Map<Digest, Packed> packed(Collection<Digest> digests) {
                Map<Digest, Packed> packed = new HashMap<>();
                main.find(digests).forEach((digest, bytes) -> packed.put(digest, Packed.of(bytes)));
                long together = packed.values().stream()
                        .mapToLong(object -> object.bytes().length)
                        .sum();
                mostAtOnce = Math.max(mostAtOnce, together);
                return packed;
            }

            @Override
            public boolean allows(Collection<Digest> wanted) {
                if (!allowed.lengths().keySet().containsAll(wanted)) {
                    allowed = Delta.between(edition.root(), Optional.empty(), new Nodes(main));
                }
                return allowed.lengths().keySet().containsAll(wanted);
            }

            @Override
            public Collection<Digest> all() {
                return allowed.lengths().keySet();
            }

            @Override
            public Collection<Digest> tree() {
                return allowed.tree();
            }

            @Override
            public int longest(Digest digest) {
                return Objects.requireNonNull(allowed.lengths().get(digest));
            }
        };
    }

    private Edition publish(Edition before, int from, int to, String version) {
        List<Entry> entries = new ArrayList<>();
        for (int i = from; i < to; i++) {
            main.put(MapStore.content(i, version));
            entries.add(MapStore.page(i, version));
        }
        return main.keep(before.with(entries, List.of()));
    }

    private Signed release(long number, Edition edition, String partner) {
        Instant now = Instant.parse("2026-11-20T09:00:00Z");
        return Signed.by(
                publishing,
                new Release(
                        Release.VERSION,
                        HINODE,
                        new SiteName(partner),
                        number,
                        number == 1 ? Optional.empty() : Optional.of(edition.root()),
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

    private static Receipt with(Receipt receipt, String partner, Optional<Digest> release) {
        return new Receipt(
                1,
                new SiteName(partner),
                receipt.main(),
                receipt.number(),
                release,
                receipt.edition(),
                receipt.values(),
                receipt.since(),
                receipt.highest(),
                receipt.original(),
                receipt.time());
    }
}
