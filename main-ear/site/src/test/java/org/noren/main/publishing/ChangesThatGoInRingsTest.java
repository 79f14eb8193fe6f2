package org.noren.main.publishing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.noren.main.publishing.TestHinode.NAHA;
import static org.noren.main.publishing.TestHinode.SAPPORO;
import static org.noren.main.publishing.TestHinode.page;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.noren.main.partnership.Contract;
import org.noren.main.partnership.Marks;
import org.noren.main.partnership.Scope;
import org.noren.main.publishing.Delivery.Outcome;
import org.noren.main.rings.RollOut;
import org.noren.main.rings.RollOutDesk.Result;
import org.noren.shared.link.Code;
import org.noren.shared.link.Problem;
import org.noren.shared.peer.SiteName;
import org.noren.site.content.Label;
import org.noren.site.content.TestDesk;
import org.noren.site.testing.TestDatabase;

/** One partner, then a group, then all; stopped half-way and resumed; on each database (S91, B1). */
@ParameterizedClass
@EnumSource
class ChangesThatGoInRingsTest {
    private static final SiteName KOBE = new SiteName("kobe");
    private static final Duration PAUSE = Duration.ofMinutes(30);

    @Parameter
    TestDatabase database;

    private TestHinode hinode;

    @BeforeEach
    void threePartnersAreInStep() {
        hinode = new TestHinode(database);
        hinode.publish(TestDesk.layout(""), page("/", "<p>1</p>"));
        for (SiteName partner : Set.of(SAPPORO, NAHA, KOBE)) {
            hinode.add(partner);
            hinode.deliver(partner);
        }
    }

    private boolean gets(SiteName partner) {
        LaneDesk.Plan plan = hinode.begin(partner, TestHinode.SERVER).orElseThrow();
        hinode.end(plan, hinode.serves(plan.latest().orElseThrow()));
        return plan.send();
    }

    private void begin(boolean byHand) {
        assertInstanceOf(Result.Done.class, hinode.rings.begin("sapporo\nnaha", byHand, PAUSE));
        hinode.publish(page("/", "<p>2</p>"));
    }

    @Test
    void onlyTheFirstRingGetsWhatIsNew() {
        begin(false);
        assertFalse(gets(NAHA));
        assertFalse(gets(KOBE));
        assertTrue(gets(SAPPORO));
    }

    @Test
    void theNextOneIsOpenedWhenAllHaveItAndThePauseIsOver() {
        begin(false);
        hinode.clock.advance(PAUSE);
        assertFalse(hinode.rings.look(), "sapporo has not got it");
        gets(SAPPORO);
        assertTrue(hinode.rings.look());
        assertTrue(gets(NAHA));
        assertFalse(gets(KOBE));
        assertFalse(hinode.rings.look(), "this ring is watched, too");
        hinode.clock.advance(PAUSE);
        assertTrue(hinode.rings.look());
        assertTrue(gets(KOBE));
        assertTrue(hinode.rings.none(), "everybody's turn has come");
    }

    @Test
    void whoeverChoosesByLabelArrivesToo() {
        Contract usual = Contract.usual(Map.of("name", "Hinode sapporo"));
        Scope unlabelled = new Scope(List.of("/**"), List.of(), new Marks(Set.of(), Set.of(), Label.several("hidden")));
        hinode.run(() -> hinode.partnerDesk.agree(
                SAPPORO, new Contract(unlabelled, usual.way(), usual.onChange(), usual.index(), usual.values())));
        hinode.deliver(SAPPORO);
        begin(false);
        gets(SAPPORO);
        hinode.clock.advance(PAUSE);
        assertTrue(hinode.rings.look());
        assertTrue(gets(NAHA));
    }

    @Test
    void byHandItWaitsForSomebody() {
        begin(true);
        gets(SAPPORO);
        hinode.clock.advance(PAUSE.multipliedBy(10));
        assertFalse(hinode.rings.look());
        assertInstanceOf(Result.Done.class, hinode.rings.openNext(0));
        assertInstanceOf(Result.Overtaken.class, hinode.rings.openNext(0), "twice pressed is once opened");
        assertTrue(gets(NAHA));
    }

    @Test
    void anErrorStopsItHalfWayAndItIsResumed() {
        begin(false);
        gets(SAPPORO);
        hinode.clock.advance(PAUSE);
        hinode.rings.look();
        LaneDesk.Plan plan = hinode.begin(NAHA, TestHinode.SERVER).orElseThrow();
        hinode.end(plan, new Outcome.Refused(Problem.of(Code.PAGE_NOT_CLEAN, "/", "test")));
        hinode.clock.advance(PAUSE);

        assertFalse(hinode.rings.look());

        assertEquals(RollOut.State.STOPPED, hinode.rings.current().state());
        assertTrue(
                hinode.rings.current().reason().startsWith("naha failed page-not-clean"),
                () -> hinode.rings.current().reason());
        assertFalse(gets(KOBE), "it went no further");
        hinode.clock.advance(PAUSE);
        assertFalse(hinode.rings.look(), "and does not by itself");

        assertEquals(Set.of(NAHA), hinode.rings.resume(1));
        hinode.run(() -> hinode.orders.insist(NAHA));
        assertFalse(hinode.rings.look());
        assertEquals(RollOut.State.RUNNING, hinode.rings.current().state(), "what was dealt with does not stop it");
        assertTrue(gets(NAHA));
        assertTrue(hinode.rings.look());
        assertTrue(gets(KOBE));
    }

    @Test
    void whatIsWrongStillStopsItAgain() {
        begin(false);
        LaneDesk.Plan plan = hinode.begin(SAPPORO, TestHinode.SERVER).orElseThrow();
        hinode.end(plan, new Outcome.Refused(Problem.of(Code.PAGE_NOT_CLEAN, "/", "test")));
        hinode.rings.look();
        hinode.clock.advance(PAUSE);
        hinode.rings.resume(0);
        hinode.run(() -> hinode.orders.insist(SAPPORO));
        LaneDesk.Plan again = hinode.begin(SAPPORO, TestHinode.SERVER).orElseThrow();
        hinode.end(again, new Outcome.Refused(Problem.of(Code.PAGE_NOT_CLEAN, "/", "test")));
        hinode.rings.look();
        assertEquals(RollOut.State.STOPPED, hinode.rings.current().state());
    }

    @Test
    void silenceStopsIt() {
        begin(false);
        hinode.end(hinode.begin(SAPPORO, TestHinode.SERVER).orElseThrow(), new Outcome.Failed("connection refused"));
        hinode.rings.look();
        assertEquals(RollOut.State.RUNNING, hinode.rings.current().state(), "a short one does not");
        hinode.clock.advance(Progress.SILENCE.plusSeconds(1));
        hinode.rings.look();
        assertEquals(
                "sapporo is silent connection refused", hinode.rings.current().reason());
    }

    @Test
    void somebodyLetsAllHaveIt() {
        begin(true);
        assertInstanceOf(Result.Done.class, hinode.rings.end(0));
        assertTrue(gets(KOBE));
    }

    @Test
    void thereIsOneAtATimeAndOnlyForPartnersThatAreKnown() {
        assertInstanceOf(Result.Unknown.class, hinode.rings.begin("osaka", false, PAUSE));
        begin(false);
        assertInstanceOf(Result.Overtaken.class, hinode.rings.begin("naha", false, PAUSE));
    }

    @Test
    void aNewPartnerGetsItsFirstRelease() {
        begin(false);
        SiteName osaka = new SiteName("osaka");
        hinode.add(osaka);
        assertTrue(gets(osaka));
    }

    @Test
    void whoeverIsHeldBackSwitchesAtNoCommonMoment() {
        begin(true);
        hinode.schedule.together(Duration.ofHours(1), page("/", "<p>3</p>"));
        assertFalse(gets(NAHA));
    }
}
