package org.noren.main.publishing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.noren.main.publishing.TestHinode.SAPPORO;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.noren.main.partnership.Contract;
import org.noren.main.publishing.Delivery.Outcome;
import org.noren.main.publishing.LaneEvent.What;
import org.noren.shared.edition.Edition;
import org.noren.shared.edition.Entry;
import org.noren.shared.link.Reply;
import org.noren.shared.link.Reply.Verdict;
import org.noren.shared.page.PagePath;
import org.noren.shared.peer.SiteName;
import org.noren.shared.seal.Digest;
import org.noren.shared.seal.Signed;
import org.noren.site.content.Draft;
import org.noren.site.content.TestDesk;
import org.noren.site.testing.TestDatabase;

/** What the main site makes of a site manager's answers (S33 to S37, B9). */
class ASiteManagerIsAskedTest {
    static TestHinode asking(TestDatabase database, String terms) {
        TestHinode hinode = new TestHinode(database);
        hinode.publish(
                TestDesk.layout(""), TestHinode.page("/", "<p>1</p>"), TestHinode.page("/goods/", "<p>100 yen</p>"));
        hinode.add(SAPPORO, Contract.usual(Map.of("name", "Sapporo", "*confirm", terms)));
        return hinode;
    }

    static Reply reply(PublishedRelease release, int round, Verdict verdict, Digest edition, String... kept) {
        return new Reply(
                1,
                release.partner(),
                new SiteName("hinode"),
                release.number(),
                release.digest(),
                round,
                verdict,
                List.of(kept).stream().map(PagePath::of).toList(),
                verdict == Verdict.ACCEPTED ? Optional.of(edition) : Optional.empty(),
                verdict == Verdict.WAITING ? Optional.empty() : Optional.of("satoru"),
                verdict == Verdict.DECLINED ? "too dear" : "",
                release.issued());
    }

    static ReplyDesk.Result say(TestHinode hinode, Reply reply) {
        return hinode.in(() -> hinode.desk.replied(SAPPORO, reply, Signed.by(hinode.receiptKey, reply)));
    }

    static ReplyDesk.Result say(TestHinode hinode, PublishedRelease release, Verdict verdict) {
        return say(hinode, reply(release, 1, verdict, release.edition()));
    }

    /** Visits, and hears that the site manager was asked. */
    static PublishedRelease asked(TestHinode hinode) {
        LaneDesk.Plan plan = hinode.begin(SAPPORO, TestHinode.SERVER).orElseThrow();
        PublishedRelease release = plan.latest().orElseThrow();
        assertTrue(plan.asks(), "the contract says that the site manager is asked");
        say(hinode, release, Verdict.WAITING);
        hinode.end(plan, new Outcome.Asked());
        return release;
    }

    /** The first release, asked about, accepted and served. */
    static PublishedRelease served(TestHinode hinode) {
        PublishedRelease first = asked(hinode);
        say(hinode, first, Verdict.ACCEPTED);
        return hinode.deliver(SAPPORO);
    }

    private static List<What> events(TestHinode hinode) {
        return hinode.in(() -> hinode.lanes.history(SAPPORO, 0, 20)).stream()
                .map(LaneEvent::what)
                .toList();
    }

    @ParameterizedTest
    @EnumSource
    void nobodyIsAskedWhereNobodyAgreedOnIt(TestDatabase database) {
        TestHinode hinode = new TestHinode(database);
        hinode.publish(TestDesk.layout(""), TestHinode.page("/", "<p>1</p>"));
        hinode.add(SAPPORO);
        assertFalse(hinode.begin(SAPPORO, TestHinode.SERVER).orElseThrow().asks());
    }

    @ParameterizedTest
    @EnumSource
    void aQuestionWaitsAndIsPutAgainAtEachLookWithoutBeingNews(TestDatabase database) {
        TestHinode hinode = asking(database, "required");
        asked(hinode);
        var since = hinode.lane(SAPPORO).state().since();
        hinode.clock.advance(Duration.ofMinutes(2));
        asked(hinode);
        assertEquals(new LaneState.Asked(since), hinode.lane(SAPPORO).state());
        assertEquals(List.of(What.ASKED, What.CUT), events(hinode));
    }

    @ParameterizedTest
    @EnumSource
    void aYesIsWrittenDownWithWhoAndServed(TestDatabase database) {
        TestHinode hinode = asking(database, "required");
        PublishedRelease release = served(hinode);
        assertEquals(1, release.number());
        assertInstanceOf(LaneState.InStep.class, hinode.lane(SAPPORO).state());
        assertEquals(List.of(What.DELIVERED, What.ACCEPTED, What.ASKED, What.CUT), events(hinode));
        PartnerReply kept =
                hinode.in(() -> hinode.replies.last(SAPPORO, release.digest())).orElseThrow();
        assertEquals(Optional.of("satoru"), kept.saidBy());
        assertEquals(Verdict.ACCEPTED, kept.verdict());
    }

    @ParameterizedTest
    @EnumSource
    void aNoInterruptsThisUpdateUntilSomebodyInsists(TestDatabase database) {
        TestHinode hinode = asking(database, "required");
        PublishedRelease release = asked(hinode);
        say(hinode, release, Verdict.DECLINED);
        assertInstanceOf(LaneState.Declined.class, hinode.lane(SAPPORO).state());
        hinode.clock.advance(Duration.ofDays(3));
        LaneDesk.Plan greeting = hinode.begin(SAPPORO, TestHinode.SERVER).orElseThrow();
        assertFalse(greeting.send());
        hinode.end(greeting, hinode.heard(SAPPORO, Optional.empty(), 1));
        assertInstanceOf(LaneState.Declined.class, hinode.lane(SAPPORO).state(), "a heartbeat does not end it");

        hinode.run(() -> hinode.orders.insist(SAPPORO));

        LaneDesk.Plan insisted = hinode.begin(SAPPORO, TestHinode.SERVER).orElseThrow();
        assertTrue(insisted.send());
        assertEquals(2, insisted.question().round());
        assertEquals(
                "too dear",
                hinode.in(() -> hinode.replies.last(SAPPORO, release.digest()))
                        .orElseThrow()
                        .reason());
    }

    @ParameterizedTest
    @EnumSource
    void theSameIsAskedAgainAfterTheAgreedTime(TestDatabase database) {
        TestHinode hinode = asking(database, "required again=PT24H");
        say(hinode, asked(hinode), Verdict.DECLINED);
        hinode.clock.advance(Duration.ofHours(23));
        LaneDesk.Plan early = hinode.begin(SAPPORO, TestHinode.SERVER).orElseThrow();
        assertFalse(early.send());
        hinode.end(early, hinode.heard(SAPPORO, Optional.empty(), 1));
        hinode.clock.advance(Duration.ofHours(1));
        LaneDesk.Plan again = hinode.begin(SAPPORO, TestHinode.SERVER).orElseThrow();
        assertTrue(again.send());
        assertEquals(2, again.question().round());
    }

    @ParameterizedTest
    @EnumSource
    void aNoStandsAgainAfterAVisitThatFailedAndCanBeAskedAboutOnceMore(TestDatabase database) {
        TestHinode hinode = asking(database, "required");
        PublishedRelease release = asked(hinode);
        say(hinode, release, Verdict.DECLINED);
        hinode.end(hinode.begin(SAPPORO, TestHinode.SERVER).orElseThrow(), new Outcome.Failed("connection refused"));
        say(hinode, release, Verdict.DECLINED);
        assertInstanceOf(LaneState.Declined.class, hinode.lane(SAPPORO).state());
        hinode.run(() -> hinode.orders.insist(SAPPORO));
        LaneDesk.Plan insisted = hinode.begin(SAPPORO, TestHinode.SERVER).orElseThrow();
        assertEquals(2, insisted.question().round());
        say(hinode, release, Verdict.DECLINED);
        assertTrue(
                hinode.lane(SAPPORO).round() == 2
                        && !hinode.in(() -> hinode.lane(SAPPORO)).blocks(release.digest(), hinode.clock.instant()),
                "the old no, said again, does not end the new question");
    }

    @ParameterizedTest
    @EnumSource
    void nothingIsKeptOfAReleaseThatTakesAPartnerBack(TestDatabase database) {
        TestHinode hinode = asking(database, "required");
        PublishedRelease first = served(hinode);
        hinode.publish(TestHinode.page("/goods/", "<p>200 yen</p>"), TestHinode.page("/new/", "<p>New</p>"));
        PublishedRelease second = asked(hinode);
        say(hinode, second, Verdict.ACCEPTED);
        hinode.deliver(SAPPORO);
        hinode.in(() -> hinode.orders.goBack(SAPPORO, 1, "wrong", false));
        PublishedRelease back = asked(hinode);
        assertEquals(first.edition(), back.edition());
        assertInstanceOf(
                ReplyDesk.Result.CannotBeMade.class,
                say(hinode, reply(back, 1, Verdict.ACCEPTED, keeping(hinode, second, back, "/goods/"), "/goods/")));
        LaneDesk.Plan plan = hinode.begin(SAPPORO, TestHinode.SERVER).orElseThrow();
        assertFalse(hinode.end(plan, new Outcome.Asked()), "no visit follows the other without a pause");
    }

    @ParameterizedTest
    @EnumSource
    void somethingChangedIsAskedAboutAfterANo(TestDatabase database) {
        TestHinode hinode = asking(database, "required");
        say(hinode, asked(hinode), Verdict.DECLINED);
        hinode.publish(TestHinode.page("/goods/", "<p>90 yen</p>"));
        LaneDesk.Plan plan = hinode.begin(SAPPORO, TestHinode.SERVER).orElseThrow();
        assertTrue(plan.send());
        assertEquals(2, plan.latest().orElseThrow().number());
    }

    @ParameterizedTest
    @EnumSource
    void anOlderAnswerAnAnswerToAnotherReleaseAndTheSameAgainChangeNothing(TestDatabase database) {
        TestHinode hinode = asking(database, "required");
        PublishedRelease first = asked(hinode);
        say(hinode, first, Verdict.DECLINED);
        assertEquals(new ReplyDesk.Result.Written(Verdict.DECLINED), say(hinode, first, Verdict.WAITING));
        assertEquals(new ReplyDesk.Result.Written(Verdict.DECLINED), say(hinode, first, Verdict.DECLINED));
        assertEquals(List.of(What.DECLINED, What.ASKED, What.CUT), events(hinode));

        hinode.publish(TestHinode.page("/goods/", "<p>90 yen</p>"));
        PublishedRelease second = asked(hinode);
        assertInstanceOf(ReplyDesk.Result.NotAskedAbout.class, say(hinode, first, Verdict.ACCEPTED));
        assertInstanceOf(
                ReplyDesk.Result.NotAskedAbout.class,
                say(hinode, reply(second, 1, Verdict.ACCEPTED, first.edition())),
                "a yes to something else than what the release brings");
        assertInstanceOf(LaneState.Asked.class, hinode.lane(SAPPORO).state());
    }

    @ParameterizedTest
    @EnumSource
    void theMainSiteGoesOnAskingWhileAServedReleaseSaysSo(TestDatabase database) {
        TestHinode hinode = asking(database, "required");
        served(hinode);
        hinode.run(() -> hinode.partnerDesk.agree(SAPPORO, Contract.usual(Map.of("name", "Sapporo"))));
        LaneDesk.Plan plan = hinode.begin(SAPPORO, TestHinode.SERVER).orElseThrow();
        assertTrue(plan.asks(), "that nobody is asked any more is asked, too");
    }

    @ParameterizedTest
    @EnumSource
    void whatTheSiteManagerKeepsStaysAndIsAskedAboutWhenItChanges(TestDatabase database) {
        TestHinode hinode = asking(database, "required");
        PublishedRelease first = served(hinode);
        hinode.publish(TestHinode.page("/goods/", "<p>200 yen</p>"), TestHinode.page("/new/", "<p>New</p>"));
        PublishedRelease second = asked(hinode);
        Digest agreed = keeping(hinode, first, second, "/goods/");

        assertEquals(
                new ReplyDesk.Result.Written(Verdict.ACCEPTED),
                say(hinode, reply(second, 1, Verdict.ACCEPTED, agreed, "/goods/")));

        PublishedRelease third = hinode.deliver(SAPPORO);
        assertEquals(3, third.number());
        assertEquals(agreed, third.edition(), "what was said yes to, to the last byte");
        assertEquals(3, hinode.deliver(SAPPORO).number(), "and it stays so");

        hinode.publish(TestHinode.page("/", "<p>2</p>"));
        PublishedRelease fourth = asked(hinode);
        assertEquals(
                entry(hinode, first, "/goods/"), entry(hinode, fourth, "/goods/"), "a declined version is remembered");

        hinode.publish(TestHinode.page("/goods/", "<p>150 yen</p>"));
        PublishedRelease fifth = asked(hinode);
        assertFalse(
                entry(hinode, first, "/goods/").equals(entry(hinode, fifth, "/goods/")),
                "a changed one is asked about");
        assertEquals(List.of(), hinode.in(() -> hinode.replies.kept(SAPPORO)));
    }

    @ParameterizedTest
    @EnumSource
    void whatCannotBeKeptIsExplained(TestDatabase database) {
        TestHinode hinode = asking(database, "required");
        hinode.publish(
                Draft.of(PagePath.of("/cup.txt"), () -> new ByteArrayInputStream("x".getBytes(StandardCharsets.UTF_8))),
                TestHinode.page("/cups/", "<p><img src=\"/cup.txt\" alt=\"\"></p>"));
        PublishedRelease first = served(hinode);
        hinode.publish(TestHinode.page("/cups/", "<p>No cups</p>"));
        hinode.published.withdraw("/cup.txt");
        PublishedRelease second = asked(hinode);
        Digest agreed = keeping(hinode, first, second, "/cups/");

        ReplyDesk.Result.BreaksSet breaks = assertInstanceOf(
                ReplyDesk.Result.BreaksSet.class, say(hinode, reply(second, 1, Verdict.ACCEPTED, agreed, "/cups/")));

        assertEquals(
                "/cups/ needs /cup.txt, which is not published", breaks.why().words());
        assertEquals(List.of(), hinode.in(() -> hinode.replies.kept(SAPPORO)));
        assertInstanceOf(LaneState.Asked.class, hinode.lane(SAPPORO).state());
    }

    static Digest keeping(TestHinode hinode, PublishedRelease first, PublishedRelease second, String path) {
        return hinode.in(() -> edition(hinode, second)
                .with(edition(hinode, first).find(PagePath.of(path)).stream().toList(), List.of())
                .edition()
                .root());
    }

    static Optional<Entry> entry(TestHinode hinode, PublishedRelease release, String path) {
        return hinode.in(() -> edition(hinode, release).find(PagePath.of(path)));
    }

    private static Edition edition(TestHinode hinode, PublishedRelease release) {
        return Edition.at(release.edition(), hinode.published.nodes);
    }
}
