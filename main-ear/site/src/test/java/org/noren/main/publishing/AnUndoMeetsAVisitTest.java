package org.noren.main.publishing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.noren.main.publishing.TestHinode.SAPPORO;

import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.noren.main.publishing.Delivery.Outcome;
import org.noren.shared.link.Code;
import org.noren.shared.link.Problem;
import org.noren.shared.seal.Digest;
import org.noren.site.content.TestDesk;
import org.noren.site.testing.TestDatabase;

/** A manager takes a partner back while the wrong release is on its way there, or tried again and again; on each database (B5). */
@ParameterizedClass
@EnumSource
class AnUndoMeetsAVisitTest {
    private static final Outcome AWAY = new Outcome.Failed("connection refused");

    @Parameter
    TestDatabase database;

    private TestHinode hinode;
    private Digest right = Digest.of(new byte[0]);

    @BeforeEach
    void theSecondReleaseIsWrong() {
        hinode = new TestHinode(database);
        hinode.publish(TestDesk.layout(""), TestHinode.page("/", "<p>100 yen</p>"));
        hinode.add(SAPPORO);
        right = hinode.deliver(SAPPORO).edition();
        hinode.publish(TestHinode.page("/", "<p>1 yen</p>"));
    }

    private LaneDesk.Plan begin() {
        return hinode.begin(SAPPORO, TestHinode.SERVER).orElseThrow();
    }

    private void goBack() {
        assertEquals(Optional.empty(), hinode.in(() -> hinode.orders.goBack(SAPPORO, 1, "a wrong price", false)));
    }

    /** The next visit brings the old content under a number that the wrong release never had. */
    private void theRightPriceComes() {
        LaneDesk.Plan plan = begin();
        PublishedRelease back = plan.latest().orElseThrow();
        assertTrue(plan.send());
        assertEquals(right, back.edition());
        assertEquals(3, back.number());
        hinode.end(plan, hinode.serves(back));
        assertInstanceOf(LaneState.InStep.class, hinode.lane(SAPPORO).state());
        assertEquals(3, hinode.deliver(SAPPORO).number(), "and it stays there");
    }

    @Test
    void aLaneThatWaitsToTryAgainGoesBackAtOnce() {
        for (int attempt = 0; attempt < 4; attempt++) {
            hinode.end(begin(), AWAY);
        }
        assertTrue(hinode.lane(SAPPORO).due().isAfter(hinode.clock.instant()), "it waits");

        goBack();

        assertFalse(hinode.lane(SAPPORO).due().isAfter(hinode.clock.instant()), "nobody waits for the pause");
        assertEquals(0, hinode.lane(SAPPORO).attempts(), "and the next pause is a short one");
        theRightPriceComes();
    }

    @Test
    void aVisitThatBringsTheWrongOneMeanwhileIsTheLastToDoSo() {
        LaneDesk.Plan wrong = begin();
        goBack();
        hinode.end(wrong, hinode.serves(wrong.latest().orElseThrow()));
        theRightPriceComes();
    }

    @Test
    void aVisitThatFailsMeanwhileIsNotTriedAgain() {
        LaneDesk.Plan wrong = begin();
        goBack();
        hinode.end(wrong, AWAY);
        hinode.clock.advance(Duration.ofHours(1));
        theRightPriceComes();
    }

    @Test
    void aRefusalOfTheWrongOneHoldsUpNothing() {
        LaneDesk.Plan wrong = begin();
        goBack();
        hinode.end(wrong, new Outcome.Refused(Problem.of(Code.PAGE_NOT_CLEAN, "/", "test")));
        theRightPriceComes();
    }

    @Test
    void whoeverMayGoOnWhileTheWayBackIsTriedGetsWhatIsPublished() {
        hinode.end(begin(), AWAY);
        goBack();
        hinode.end(begin(), AWAY);
        hinode.publish(TestHinode.page("/", "<p>120 yen</p>"));
        hinode.run(() -> hinode.orders.goOn(SAPPORO));
        PublishedRelease on = begin().latest().orElseThrow();
        assertEquals(hinode.published.now().root(), on.edition());
    }
}
