package org.noren.main.publishing;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.noren.main.publishing.TestHinode.SAPPORO;
import static org.noren.main.publishing.TestHinode.SERVER;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.noren.main.partnership.Contract;
import org.noren.main.partnership.Scope;
import org.noren.main.publishing.Difference.Count;
import org.noren.main.publishing.DryRun.Outlook;
import org.noren.main.publishing.LaneEvent.What;
import org.noren.shared.link.Release;
import org.noren.shared.peer.SiteName;
import org.noren.shared.seal.Digest;
import org.noren.site.content.Draft;
import org.noren.site.content.TestDesk;
import org.noren.site.testing.TestDatabase;

class WhatGoesAndWhatWentTest {
    private static TestHinode open(TestDatabase database, Contract contract) {
        TestHinode hinode = new TestHinode(database);
        hinode.publish(
                TestDesk.layout(""),
                TestHinode.page("/", "<p>1</p>"),
                TestHinode.page("/goods/cup.html", "<p>cup</p>"),
                TestHinode.page("/goods/bowl.html", "<p>bowl</p>"));
        hinode.add(SAPPORO, contract);
        return hinode;
    }

    private static TestHinode open(TestDatabase database) {
        return open(database, Contract.usual(Map.of()));
    }

    private static Contract goodsAtTimes() {
        return new Contract(
                new Scope(List.of("/goods/**"), List.of()), Release.Way.OVERWRITE, false, Release.Index.MAIN, Map.of());
    }

    private static Outlook outlook(TestHinode hinode) {
        return hinode.in(() -> hinode.dryRun.of(SAPPORO)).orElseThrow();
    }

    private static Outlook.Update update(TestHinode hinode) {
        return assertInstanceOf(Outlook.Update.class, outlook(hinode));
    }

    private static Draft image(String path) {
        return TestDesk.file(path, "<svg xmlns=\"http://www.w3.org/2000/svg\"></svg>".getBytes(UTF_8));
    }

    @ParameterizedTest
    @EnumSource
    void aDryRunSaysWhatWouldGoAndNothingGoes(TestDatabase database) {
        TestHinode hinode = open(database, goodsAtTimes());
        Outlook.Update first = update(hinode);
        assertTrue(first.release());
        assertEquals(new Count(2, 0, 0), first.difference().pages());
        assertEquals(Optional.empty(), hinode.latest(SAPPORO));
        hinode.deliver(SAPPORO);
        assertInstanceOf(Outlook.UpToDate.class, outlook(hinode));

        hinode.publish(
                image("/img/cup.svg"),
                TestHinode.page("/goods/cup.html", "<p>another <img src=\"/img/cup.svg\" alt=\"\"></p>"),
                TestHinode.page("/goods/tea.html", "<p>tea</p>"),
                TestHinode.page("/", "<p>not inherited</p>"));
        hinode.published.withdraw("/goods/bowl.html");
        Outlook.Update next = update(hinode);

        assertEquals(new Count(1, 1, 1), next.difference().pages());
        assertEquals(new Count(1, 0, 0), next.difference().others());
        assertEquals(
                List.of("/goods/bowl.html", "/goods/cup.html", "/goods/tea.html", "/img/cup.svg"),
                next.changes().stream().map(change -> change.path().value()).toList());
        assertTrue(next.objects() >= 4 && next.bytes() > 100, next.objects() + " " + next.bytes());
        assertEquals(1, hinode.latest(SAPPORO).orElseThrow().number());
        Digest wouldBe = root(hinode);
        assertEquals(
                1,
                hinode.in(() -> hinode.published.desk.store.missing(List.of(wouldBe)))
                        .size());

        hinode.run(() -> hinode.orders.insist(SAPPORO));
        assertEquals(wouldBe, hinode.deliver(SAPPORO).edition());
        assertInstanceOf(Outlook.UpToDate.class, outlook(hinode));
    }

    @ParameterizedTest
    @EnumSource
    void toAPartnerOfLayoutsOnlyAChangedLayoutTakesNoPageAlong(TestDatabase database) {
        Contract layouts = new Contract(
                new Scope(List.of("/.layout/**"), List.of()),
                Release.Way.OVERWRITE,
                true,
                Release.Index.MAIN,
                Map.of());
        TestHinode hinode = open(database, layouts);
        hinode.deliver(SAPPORO);
        hinode.publish(TestHinode.page("/goods/cup.html", "<p>another cup</p>"));
        assertInstanceOf(Outlook.UpToDate.class, outlook(hinode), "pages are nothing to it");
        hinode.publish(TestDesk.layout("<p>New</p>"));
        Outlook.Update next = update(hinode);
        assertEquals(new Count(0, 0, 0), next.difference().pages());
        assertEquals(new Count(0, 1, 0), next.difference().others());
        assertEquals(2, next.objects(), "the layout, and one node of the tree");
    }

    private static Digest root(TestHinode hinode) {
        return hinode.in(() -> hinode.editions
                .draft(
                        hinode.published.edition().now().root(),
                        TestHinode.heir(goodsAtTimes().scope()),
                        EditionMaker.Keeping.NOTHING)
                .edition()
                .root());
    }

    @ParameterizedTest
    @EnumSource
    void aDryRunSaysWhyNothingCanGo(TestDatabase database) {
        TestHinode hinode = open(database);
        hinode.publish(TestHinode.page("/cup.html", "<p><img src=\"/img/none.svg\" alt=\"\"></p>"));

        Outlook.Stopped stopped = assertInstanceOf(Outlook.Stopped.class, outlook(hinode));

        assertTrue(stopped.why().words().contains("/img/none.svg"));
        assertTrue(hinode.in(() -> hinode.dryRun.of(new SiteName("kyoto"))).isEmpty());
    }

    @ParameterizedTest
    @EnumSource
    void aSiteThatPublishedNothingHasNothingToSend(TestDatabase database) {
        TestHinode hinode = new TestHinode(database);
        hinode.add(SAPPORO);

        assertInstanceOf(Outlook.NothingPublished.class, outlook(hinode));
    }

    @ParameterizedTest
    @EnumSource
    void theHistoryKeepsWhatWentAndTheReceiptThatProvesIt(TestDatabase database) {
        TestHinode hinode = open(database);
        hinode.deliver(SAPPORO);
        hinode.publish(TestHinode.page("/", "<p>2</p>"), TestHinode.page("/new.html", "<p>n</p>"));
        PublishedRelease second = hinode.deliver(SAPPORO);

        LaneEvent delivered =
                hinode.in(() -> hinode.board.history(SAPPORO, 0, 1)).get(0);
        assertEquals(What.DELIVERED, delivered.what());
        assertEquals(new Count(1, 1, 0), delivered.difference().orElseThrow().pages());
        assertEquals(hinode.lane(SAPPORO).said().text(), hinode.in(() -> hinode.board.receipt(SAPPORO, 2)));
        assertEquals(delivered.receipt(), hinode.lane(SAPPORO).said().text());
        assertNotEquals(
                delivered.receiptDigest(),
                hinode.in(() -> hinode.lanes.delivery(SAPPORO, 1)).orElseThrow().receiptDigest());
        assertEquals(
                second.digest(),
                hinode.in(() -> hinode.board.release(SAPPORO, 2)).orElseThrow().digest());
        assertTrue(hinode.in(() -> hinode.board.release(SAPPORO, 3)).isEmpty());
        assertTrue(hinode.in(() -> hinode.board.receipt(SAPPORO, 3)).isEmpty());
        assertEquals(4, hinode.in(() -> hinode.board.historyLength(SAPPORO)));
        assertEquals(
                List.of(What.CUT, What.DELIVERED),
                hinode.in(() -> hinode.board.history(SAPPORO, 1, 2)).stream()
                        .map(LaneEvent::what)
                        .toList());
    }

    @ParameterizedTest
    @EnumSource
    void fromScratchTheSameGoesOutOnceUnderANewNumber(TestDatabase database) {
        TestHinode hinode = open(database);
        PublishedRelease first = hinode.deliver(SAPPORO);
        hinode.run(() -> hinode.orders.sendAgain(SAPPORO));

        LaneDesk.Plan plan = hinode.begin(SAPPORO, SERVER).orElseThrow();

        assertTrue(plan.send());
        PublishedRelease again = plan.latest().orElseThrow();
        assertEquals(2, again.number());
        assertEquals(first.edition(), again.edition());
        assertEquals(first.release().values(), again.release().values());
        assertFalse(hinode.end(plan, hinode.serves(again)));
        assertFalse(hinode.begin(SAPPORO, SERVER).orElseThrow().send());
    }

    /** A partner that is behind gets what is new first; only the same under another number makes it look at everything. */
    @ParameterizedTest
    @EnumSource
    void fromScratchWhatIsNewGoesFirst(TestDatabase database) {
        TestHinode hinode = open(database);
        hinode.deliver(SAPPORO);
        hinode.publish(TestHinode.page("/", "<p>2</p>"));
        hinode.run(() -> hinode.orders.sendAgain(SAPPORO));

        LaneDesk.Plan plan = hinode.begin(SAPPORO, SERVER).orElseThrow();
        assertTrue(hinode.end(plan, hinode.serves(plan.latest().orElseThrow())), "it is to be visited again at once");
        PublishedRelease again = hinode.deliver(SAPPORO);

        assertEquals(3, again.number());
        assertEquals(plan.latest().orElseThrow().edition(), again.edition());
    }

    @ParameterizedTest
    @EnumSource
    void aPartnerThatHasNothingYetIsNotSentItTwice(TestDatabase database) {
        TestHinode hinode = open(database);
        hinode.run(() -> hinode.orders.sendAgain(SAPPORO));
        hinode.deliver(SAPPORO);

        assertFalse(hinode.begin(SAPPORO, SERVER).orElseThrow().send());
    }
}
