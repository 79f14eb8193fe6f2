package org.noren.main.publishing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.noren.main.publishing.CommonMoment.LATER;
import static org.noren.main.publishing.TestHinode.NAHA;
import static org.noren.main.publishing.TestHinode.SAPPORO;
import static org.noren.main.publishing.TestHinode.page;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.noren.main.partnership.Contract;
import org.noren.main.partnership.Scope;
import org.noren.main.publishing.Delivery.Outcome;
import org.noren.main.publishing.SwitchBoard.How;
import org.noren.site.testing.TestDatabase;

/** Who is ready for the moment, who is asked, and for whom there is nothing in it; on each database (S23, S33, S91). */
@ParameterizedClass
@EnumSource
class WhoIsReadyForTheMomentTest {
    @Parameter
    TestDatabase database;

    private CommonMoment two;
    private TestHinode hinode;

    @BeforeEach
    void twoPartnersAreInStep() {
        two = new CommonMoment(database);
        hinode = two.hinode;
    }

    @Test
    void theSiteManagerIsAskedBeforehandAndAYesLetsItLieReady() {
        hinode.run(() -> hinode.partnerDesk.agree(
                SAPPORO, Contract.usual(Map.of("name", "Hinode sapporo", "*confirm", "required"))));
        hinode.deliver(SAPPORO);
        hinode.schedule.together(LATER, page("/", "<p>2</p>"));

        LaneDesk.Plan plan = two.begin(SAPPORO);

        assertTrue(plan.asks());
        hinode.end(plan, new Outcome.Asked());
        assertEquals(2, two.begin(SAPPORO).inForce().orElseThrow().number());
    }

    @Test
    void aPartnerThatInheritsNothingOfItHasNothingToSwitch() {
        Contract usual = Contract.usual(Map.of("name", "Hinode naha"));
        hinode.run(() -> hinode.partnerDesk.agree(
                NAHA,
                new Contract(
                        new Scope(List.of("/shop/**"), List.of()),
                        usual.way(),
                        usual.onChange(),
                        usual.index(),
                        usual.values())));
        hinode.deliver(NAHA);
        hinode.schedule.together(LATER, page("/goods/", "<p>Other goods</p>"));
        assertFalse(two.begin(NAHA).send());
        two.prepare(SAPPORO);
    }

    @Test
    void theManagerSeesWhoIsReady() {
        long change = hinode.schedule.together(LATER, page("/", "<p>2</p>"));
        assertEquals(Map.of(SAPPORO, How.ON_ITS_WAY, NAHA, How.ON_ITS_WAY), two.howTheyStand(change));
        two.prepare(SAPPORO);
        assertEquals(Map.of(SAPPORO, How.READY, NAHA, How.ON_ITS_WAY), two.howTheyStand(change));
        hinode.schedule.move(change, LATER.multipliedBy(2));
        assertEquals(How.ON_ITS_WAY, two.howTheyStand(change).get(SAPPORO), "for the other moment it is not ready");
    }

    @Test
    void aHeldPartnerStaysWhereItIs() {
        hinode.publish(page("/", "<p>0</p>"));
        hinode.deliver(SAPPORO);
        hinode.in(() -> hinode.orders.goBack(SAPPORO, 1, "a wrong price", false));
        hinode.deliver(SAPPORO);
        hinode.schedule.together(LATER, page("/", "<p>2</p>"));
        assertFalse(two.begin(SAPPORO).send());
    }

    @Test
    void whatCannotBeClosedIsToldAndNotSent() {
        hinode.schedule.together(LATER, page("/", "<p>2 <img src=\"/not-there.png\" alt=\"\"></p>"));
        assertFalse(two.begin(SAPPORO).send());
        assertTrue(hinode.in(() ->
                        hinode.switching.readinesses.find(SAPPORO).orElseThrow().stopped())
                .orElseThrow()
                .contains("/not-there.png"));
    }
}
