package org.noren.main.publishing;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.noren.main.publishing.TestHinode.NAHA;
import static org.noren.main.publishing.TestHinode.SAPPORO;
import static org.noren.main.publishing.TestHinode.SERVER;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.noren.main.retention.TestNeeded;
import org.noren.main.retention.jpa.TestKept;
import org.noren.shared.edition.Chunks;
import org.noren.shared.edition.Delta;
import org.noren.shared.peer.SiteName;
import org.noren.shared.seal.Digest;
import org.noren.site.content.TestDesk;
import org.noren.site.retention.Kept;
import org.noren.site.settings.SiteSettings;
import org.noren.site.store.ObjectStore;
import org.noren.site.testing.TestDatabase;

/** After years: what is served, published or needed to go back is there, and all else is gone (S91, B5). */
class WhatAMainSiteKeepsTest {
    private static final SiteSettings USUAL = SiteSettings.of(Map.of());

    private static TestHinode open(TestDatabase database) {
        TestHinode hinode = new TestHinode(database);
        hinode.publish(TestDesk.layout(""), TestHinode.page("/", "<p>0</p>"));
        hinode.add(SAPPORO);
        hinode.add(NAHA);
        return hinode;
    }

    private static List<Long> numbers(TestHinode hinode, SiteName partner) {
        return hinode.in(() -> hinode.releases.of(partner, 100)).stream()
                .map(PublishedRelease::number)
                .toList();
    }

    @ParameterizedTest
    @EnumSource
    void oldReleasesGoButForTheLastTenAndTheOneThatIsServed(TestDatabase database) {
        TestHinode hinode = open(database);
        PublishedRelease served = hinode.deliver(NAHA);
        for (int i = 1; i < 15; i++) {
            hinode.publish(TestHinode.page("/", "<p>" + i + "</p>"));
            hinode.deliver(SAPPORO);
            hinode.end(
                    hinode.begin(NAHA, SERVER).orElseThrow(),
                    new Delivery.Outcome.Failed("naha has been away since its first release"));
        }
        hinode.clock.advance(Duration.ofDays(91));
        Kept kept = TestKept.releases(hinode.published.desk.site, USUAL);

        kept.clearSome(hinode.clock.instant().minus(kept.keptFor().orElseThrow()), 500);

        assertEquals(List.of(14L, 13L, 12L, 11L, 10L, 9L, 8L, 7L, 6L, 5L), numbers(hinode, SAPPORO));
        assertTrue(numbers(hinode, NAHA).contains(served.number()), "naha still serves its first");
        assertEquals(11, numbers(hinode, NAHA).size());
    }

    @ParameterizedTest
    @EnumSource
    void objectsOfKeptReleasesRevisionsAndWhatIsPublishedStayAndOthersGo(TestDatabase database) {
        TestHinode hinode = open(database);
        PublishedRelease first = hinode.deliver(SAPPORO);
        hinode.publish(
                TestHinode.page("/", "<p>1</p>"),
                TestDesk.file("/long.txt", "long ".repeat(Chunks.CHUNK / 2).getBytes(UTF_8)));
        PublishedRelease second = hinode.deliver(SAPPORO);
        Digest orphan = hinode.in(() -> hinode.published.desk.store.put("nobody needs this".getBytes(UTF_8)));
        hinode.clock.advance(Duration.ofDays(30));

        Set<Digest> needed = TestNeeded.of(hinode.published).objects();
        ObjectStore.Part part = hinode.in(() -> hinode.published.desk.store.sweepSome(
                needed::contains, hinode.clock.instant().minus(Duration.ofDays(2)), ObjectStore.FIRST));

        assertEquals(Optional.empty(), part.last());
        assertFalse(needed.contains(orphan));
        for (PublishedRelease release : List.of(first, second)) {
            hinode.run(() -> assertEquals(
                    Set.of(),
                    hinode.published.desk.store.missing(
                            Delta.of(release.edition(), Optional.empty(), hinode.published.nodes))));
        }
        hinode.run(() -> {
            assertEquals(Set.of(orphan), hinode.published.desk.store.missing(Set.of(orphan, first.edition())));
            assertEquals(Set.of(), hinode.published.desk.store.missing(hinode.published.contents.objects()));
        });
    }

    @ParameterizedTest
    @EnumSource
    void historyBeyondItsTimeGoes(TestDatabase database) {
        TestHinode hinode = open(database);
        hinode.deliver(SAPPORO);
        hinode.clock.advance(Duration.ofDays(401));
        hinode.publish(TestHinode.page("/", "<p>later</p>"));
        hinode.deliver(SAPPORO);
        Kept kept = TestKept.history(hinode.published.desk.site, USUAL);

        kept.clearSome(hinode.clock.instant().minus(kept.keptFor().orElseThrow()), 500);

        assertEquals(
                List.of(2L, 2L),
                hinode.in(() -> hinode.lanes.history(SAPPORO, 0, 10)).stream()
                        .map(LaneEvent::number)
                        .toList());
    }
}
