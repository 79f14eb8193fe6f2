package org.noren.main.publishing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.noren.main.publishing.TestHinode.SAPPORO;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.noren.main.publishing.Delivery.Outcome;
import org.noren.shared.link.Reply.Verdict;
import org.noren.site.testing.TestDatabase;

/** A no arrives while a newer release is on its way: it holds up neither that one nor its question; on each database (S36, B9). */
@ParameterizedClass
@EnumSource
class ADeclineMeetsTheNextReleaseTest {
    @Parameter
    TestDatabase database;

    private TestHinode hinode;
    private PublishedRelease first;

    @BeforeEach
    void theSiteManagerIsAskedAboutTheSecond() {
        hinode = ASiteManagerIsAskedTest.asking(database, "required");
        ASiteManagerIsAskedTest.served(hinode);
        hinode.publish(TestHinode.page("/goods/", "<p>200 yen</p>"));
        first = ASiteManagerIsAskedTest.asked(hinode);
        hinode.publish(TestHinode.page("/goods/", "<p>150 yen</p>"));
    }

    private ReplyDesk.Result decline() {
        return ASiteManagerIsAskedTest.say(hinode, first, Verdict.DECLINED);
    }

    /** The question is put, and a yes brings the next release there. */
    private void theNextIsAskedAbout(LaneDesk.Plan plan) {
        PublishedRelease next = plan.latest().orElseThrow();
        assertTrue(plan.send() && plan.asks());
        assertEquals(first.number() + 1, next.number());
        ASiteManagerIsAskedTest.say(hinode, next, Verdict.WAITING);
        hinode.end(plan, new Outcome.Asked());
        assertInstanceOf(LaneState.Asked.class, hinode.lane(SAPPORO).state());
        ASiteManagerIsAskedTest.say(hinode, next, Verdict.ACCEPTED);
        assertEquals(next.digest(), hinode.deliver(SAPPORO).digest());
        assertInstanceOf(LaneState.InStep.class, hinode.lane(SAPPORO).state());
    }

    private LaneDesk.Plan begin() {
        return hinode.begin(SAPPORO, TestHinode.SERVER).orElseThrow();
    }

    @Test
    void aNoThatComesBeforeTheVisit() {
        assertEquals(new ReplyDesk.Result.Written(Verdict.DECLINED), decline());
        theNextIsAskedAbout(begin());
    }

    @Test
    void aNoThatComesDuringTheVisit() {
        LaneDesk.Plan plan = begin();
        assertInstanceOf(ReplyDesk.Result.NotAskedAbout.class, decline());
        theNextIsAskedAbout(plan);
    }

    @Test
    void aNoThatComesAfterAVisitThatFailed() {
        hinode.end(begin(), new Outcome.Failed("connection refused"));
        assertInstanceOf(ReplyDesk.Result.NotAskedAbout.class, decline());
        theNextIsAskedAbout(begin());
    }

    @Test
    void aNoThatComesWhenTheNextHasBeenAskedAbout() {
        LaneDesk.Plan plan = begin();
        PublishedRelease next = plan.latest().orElseThrow();
        ASiteManagerIsAskedTest.say(hinode, next, Verdict.WAITING);
        hinode.end(plan, new Outcome.Asked());
        assertInstanceOf(ReplyDesk.Result.NotAskedAbout.class, decline());
        assertInstanceOf(LaneState.Asked.class, hinode.lane(SAPPORO).state());
        assertTrue(begin().send(), "it is put again until it is answered");
    }
}
