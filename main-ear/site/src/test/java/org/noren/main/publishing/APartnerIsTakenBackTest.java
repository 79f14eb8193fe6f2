package org.noren.main.publishing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.noren.main.publishing.TestHinode.SAPPORO;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.noren.main.partnership.Contract;
import org.noren.shared.link.SiteValues;
import org.noren.site.content.TestDesk;
import org.noren.site.testing.TestDatabase;

/** A manager takes one partner back, and later lets it go on (B5, B6). */
class APartnerIsTakenBackTest {
    private static TestHinode threeReleases(TestDatabase database, Map<String, String> values) {
        TestHinode hinode = new TestHinode(database);
        hinode.publish(TestDesk.layout(""), TestHinode.page("/", "<p>1</p>"));
        hinode.add(SAPPORO, Contract.usual(values));
        hinode.deliver(SAPPORO);
        hinode.publish(TestHinode.page("/", "<p>2</p>"));
        hinode.deliver(SAPPORO);
        hinode.publish(TestHinode.page("/", "<p>3</p>"), TestHinode.page("/new/", "<p>New</p>"));
        hinode.deliver(SAPPORO);
        return hinode;
    }

    private static Optional<GoingBack> back(TestHinode hinode, long number, boolean recall) {
        return hinode.in(() -> hinode.orders.goBack(SAPPORO, number, "a wrong price", recall));
    }

    private static PublishedRelease release(TestHinode hinode, long number) {
        return hinode.in(() -> hinode.releases.find(SAPPORO, number)).orElseThrow();
    }

    @ParameterizedTest
    @EnumSource
    void theOldContentComesUnderANewNumberAndStaysWhateverIsPublished(TestDatabase database) {
        TestHinode hinode = threeReleases(database, Map.of("name", "Sapporo"));

        assertEquals(Optional.empty(), back(hinode, 1, false));

        PublishedRelease fourth = hinode.deliver(SAPPORO);
        assertEquals(4, fourth.number());
        assertEquals(release(hinode, 1).edition(), fourth.edition());
        assertEquals("back to release 1", fourth.cause());
        hinode.publish(TestHinode.page("/", "<p>4</p>"));
        assertEquals(4, hinode.deliver(SAPPORO).number(), "it is held");
        assertInstanceOf(LaneState.InStep.class, hinode.lane(SAPPORO).state());
        assertEquals(
                Optional.of("a wrong price"),
                hinode.in(() -> hinode.orders.held(SAPPORO)).map(Hold.Held::reason));

        hinode.run(() -> hinode.orders.goOn(SAPPORO));

        PublishedRelease fifth = hinode.deliver(SAPPORO);
        assertEquals(5, fifth.number());
        assertEquals(hinode.in(() -> hinode.published.edition().now().root()), fifth.edition());
        assertEquals(Optional.empty(), hinode.in(() -> hinode.orders.held(SAPPORO)));
    }

    @ParameterizedTest
    @EnumSource
    void aPartnerThatWasAwayIsTakenBackWhenItIsHeardAgain(TestDatabase database) {
        TestHinode hinode = threeReleases(database, Map.of("name", "Sapporo"));
        back(hinode, 2, false);
        hinode.end(
                hinode.begin(SAPPORO, TestHinode.SERVER).orElseThrow(),
                new Delivery.Outcome.Failed("connection refused"));
        hinode.clock.advance(Duration.ofHours(1));
        PublishedRelease back = hinode.deliver(SAPPORO);
        assertEquals(4, back.number(), "tried again, and not made again");
        assertEquals(release(hinode, 2).edition(), back.edition());
    }

    @ParameterizedTest
    @EnumSource
    void whatIsNotKeptOrNothingNewIsRefused(TestDatabase database) {
        TestHinode hinode = threeReleases(database, Map.of("name", "Sapporo"));
        assertEquals(Optional.of(GoingBack.NOT_KEPT), back(hinode, 17, false));
        assertEquals(Optional.of(GoingBack.IS_NEWEST), back(hinode, 3, false));
        assertEquals(3, hinode.deliver(SAPPORO).number());
    }

    @ParameterizedTest
    @EnumSource
    void theSiteManagerIsAskedAboutItToo(TestDatabase database) {
        TestHinode hinode = threeReleases(database, Map.of("name", "Sapporo", "*confirm", "required"));
        assertEquals(Optional.of(GoingBack.NO_RECALL), back(hinode, 1, true));
        assertEquals(Optional.empty(), back(hinode, 1, false));
        assertTrue(hinode.begin(SAPPORO, TestHinode.SERVER).orElseThrow().asks());
    }

    @ParameterizedTest
    @EnumSource
    void aRecallSaysWhyAndPassesByTheSiteManagerWhereThatWasAgreed(TestDatabase database) {
        TestHinode hinode = threeReleases(database, Map.of("name", "Sapporo", "*confirm", "required recall"));
        assertEquals(Optional.empty(), back(hinode, 1, true));
        LaneDesk.Plan plan = hinode.begin(SAPPORO, TestHinode.SERVER).orElseThrow();
        assertFalse(plan.asks());
        PublishedRelease recall = plan.latest().orElseThrow();
        assertEquals(
                Optional.of("a wrong price"), SiteValues.recall(recall.release().values()));
        hinode.end(plan, hinode.serves(recall));
        assertEquals(recall.number(), hinode.deliver(SAPPORO).number(), "made once");
        hinode.run(() -> hinode.partnerDesk.agree(SAPPORO, Contract.usual(Map.of("name", "Sapporo"))));
        LaneDesk.Plan weaker = hinode.begin(SAPPORO, TestHinode.SERVER).orElseThrow();
        assertTrue(weaker.asks(), "a recall covers nothing but going back");
        assertEquals(
                Optional.empty(),
                SiteValues.recall(weaker.latest().orElseThrow().release().values()));
        hinode.end(weaker, new Delivery.Outcome.Asked());
        hinode.run(() -> hinode.orders.goOn(SAPPORO));
        LaneDesk.Plan on = hinode.begin(SAPPORO, TestHinode.SERVER).orElseThrow();
        assertTrue(on.asks(), "what comes afterwards is asked about again");
        assertEquals(
                Optional.empty(),
                SiteValues.recall(on.latest().orElseThrow().release().values()));
    }
}
