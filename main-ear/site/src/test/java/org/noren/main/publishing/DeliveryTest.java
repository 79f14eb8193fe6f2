package org.noren.main.publishing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.noren.main.publishing.DeliveringHinode.NOBODY;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.noren.main.publishing.Delivery.Outcome;
import org.noren.shared.edition.Edition;
import org.noren.shared.edition.Entry;
import org.noren.shared.edition.Kind;
import org.noren.shared.edition.Nodes;
import org.noren.shared.page.PagePath;
import org.noren.shared.seal.Signed;
import org.noren.site.link.LinkAnswer;

class DeliveryTest {
    private final DeliveringHinode hinode = new DeliveringHinode();

    @Test
    void bringsTheWholeEditionAndEndsWithTheSignedReceipt() {
        Edition edition = hinode.publish(hinode.main.empty(), 0, 300, "");
        Signed release = hinode.release(1, edition, "sapporo");

        Outcome.Heard heard = assertInstanceOf(Outcome.Heard.class, hinode.deliver(release, edition, Optional.empty()));

        assertEquals(Optional.of(release.digest()), heard.receipt().release());
        assertEquals(
                edition.entries(),
                Edition.at(edition.root(), new Nodes(hinode.sapporo.store)).entries());
        assertTrue(heard.objects() >= 300);
    }

    @Test
    void picturesAreFetchedSomeAtATimeSoThatNoReleaseIsTooBigForTheHeap() {
        Edition pages = hinode.publish(hinode.main.empty(), 0, 300, "");
        Random random = new Random(118);
        List<Entry> pictures = new ArrayList<>();
        for (int i = 0; i < 40; i++) {
            byte[] picture = new byte[1_000_000];
            random.nextBytes(picture);
            pictures.add(new Entry(
                    PagePath.of("/pictures/" + i + ".png"),
                    Kind.ASSET,
                    hinode.main.put(picture),
                    picture.length,
                    Optional.of("image/png"),
                    Optional.empty(),
                    Map.of()));
        }
        Edition edition = hinode.main.keep(pages.with(pictures, List.of()));

        assertInstanceOf(
                Outcome.Heard.class, hinode.deliver(hinode.release(1, edition, "sapporo"), edition, Optional.empty()));

        assertTrue(hinode.mostAtOnce <= Shipment.BYTES_AT_ONCE, () -> hinode.mostAtOnce + " bytes at once");
    }

    @Test
    void endsWithAHeartbeatSoThatAPartnerThatIsUpdatedOftenIsNotStale() {
        Edition edition = hinode.publish(hinode.main.empty(), 0, 3, "");
        Signed release = hinode.release(1, edition, "sapporo");
        Delivery delivery = hinode.delivery();
        Outcome delivered = delivery.deliver(release, NOBODY, hinode.objects(edition, Optional.empty()));

        Outcome.Heard told = assertInstanceOf(Outcome.Heard.class, delivery.greeted(delivered, hinode.heartbeat()));

        assertEquals("/link/v1/heartbeat", hinode.sapporo.doors.get(hinode.sapporo.doors.size() - 1));
        assertEquals(Optional.of(release.digest()), told.receipt().release());
        assertEquals(((Outcome.Heard) delivered).objects(), told.objects());
    }

    @Test
    void isDoneThoughTheHeartbeatAfterItIsNotHeard() {
        Edition edition = hinode.publish(hinode.main.empty(), 0, 3, "");
        Delivery delivery = hinode.delivery();
        Outcome delivered = delivery.deliver(
                hinode.release(1, edition, "sapporo"), NOBODY, hinode.objects(edition, Optional.empty()));
        hinode.sapporo.instead = Optional.of(new LinkAnswer.Unreachable("gone"));

        assertEquals(delivered, delivery.greeted(delivered, hinode.heartbeat()));
    }

    @Test
    void sendsNothingThatIsThereAlready() {
        Edition before = hinode.publish(hinode.main.empty(), 0, 300, "");
        hinode.deliver(hinode.release(1, before, "sapporo"), before, Optional.empty());
        Edition after = hinode.publish(before, 5, 6, "new");

        Outcome.Heard heard = assertInstanceOf(
                Outcome.Heard.class,
                hinode.deliver(hinode.release(2, after, "sapporo"), after, Optional.of(before.root())));

        assertTrue(heard.objects() <= 4, heard.objects() + " objects for one page");
        hinode.sapporo.doors.clear();
        Outcome.Heard again = assertInstanceOf(
                Outcome.Heard.class,
                hinode.deliver(hinode.release(3, after, "sapporo"), after, Optional.of(after.root())));
        assertEquals(0, again.objects());
    }

    @Test
    void bringsASmallUpdateInOnePackThoughItLiesDeepInTheTree() {
        Edition before = hinode.publish(hinode.main.empty(), 0, 3_000, "");
        hinode.deliver(hinode.release(1, before, "sapporo"), before, Optional.empty());
        Edition after = hinode.publish(before, 5, 6, "new");
        hinode.sapporo.doors.clear();
        Signed release = hinode.release(2, after, "sapporo");

        Outcome.Heard heard =
                assertInstanceOf(Outcome.Heard.class, hinode.deliver(release, after, Optional.of(before.root())));

        String doors = "/link/v1/releases/" + release.digest();
        assertEquals(List.of("/link/v1/releases", doors + "/objects", doors + "/switch"), hinode.sapporo.doors);
        assertTrue(heard.objects() <= 5, heard.objects() + " objects for one page");
    }

    @Test
    void bringsTheTreeOfALargeUpdateAheadOfItsPages() {
        Edition before = hinode.publish(hinode.main.empty(), 0, 3_000, "");
        hinode.deliver(hinode.release(1, before, "sapporo"), before, Optional.empty());
        Edition after = hinode.publish(before, 0, 1_000, "new");
        hinode.sapporo.doors.clear();
        Signed release = hinode.release(2, after, "sapporo");

        Outcome.Heard heard =
                assertInstanceOf(Outcome.Heard.class, hinode.deliver(release, after, Optional.of(before.root())));

        String doors = "/link/v1/releases/" + release.digest();
        assertEquals(
                List.of("/link/v1/releases", doors + "/objects", doors + "/objects", doors + "/switch"),
                hinode.sapporo.doors);
        assertTrue(heard.objects() > 1_100, heard.objects() + " objects");
    }

    @Test
    void goesLevelByLevelWithAPartnerOfAnEarlierVersion() {
        Edition before = hinode.publish(hinode.main.empty(), 0, 3_000, "");
        hinode.deliver(hinode.release(1, before, "sapporo"), before, Optional.empty());
        Edition after = hinode.publish(before, 5, 6, "new");
        hinode.sapporo.onlyWhatWasAskedFor = true;

        assertInstanceOf(
                Outcome.Heard.class,
                hinode.deliver(hinode.release(2, after, "sapporo"), after, Optional.of(before.root())));

        assertEquals(
                after.entries(),
                Edition.at(after.root(), new Nodes(hinode.sapporo.store)).entries());
    }

    @Test
    void makesUpForWhatAPartnerLostThoughItsReceiptSaidOtherwise() {
        Edition before = hinode.publish(hinode.main.empty(), 0, 100, "");
        Edition after = hinode.publish(before, 5, 6, "new");

        assertInstanceOf(
                Outcome.Heard.class,
                hinode.deliver(hinode.release(2, after, "sapporo"), after, Optional.of(before.root())));
    }
}
