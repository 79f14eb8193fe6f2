package org.noren.main.publishing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.noren.main.publishing.ASiteManagerIsAskedTest.asked;
import static org.noren.main.publishing.ASiteManagerIsAskedTest.asking;
import static org.noren.main.publishing.ASiteManagerIsAskedTest.entry;
import static org.noren.main.publishing.ASiteManagerIsAskedTest.keeping;
import static org.noren.main.publishing.ASiteManagerIsAskedTest.reply;
import static org.noren.main.publishing.ASiteManagerIsAskedTest.say;
import static org.noren.main.publishing.ASiteManagerIsAskedTest.served;
import static org.noren.main.publishing.TestHinode.SAPPORO;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.noren.main.partnership.Contract;
import org.noren.main.partnership.Scope;
import org.noren.shared.link.Release;
import org.noren.shared.link.Reply.Verdict;
import org.noren.site.testing.TestDatabase;

/** How long a site manager's no to one page lasts, and what is no question at all (S37, B9). */
class WhatIsKeptAndAskedAgainTest {
    private static final Map<String, String> ASKED = Map.of("name", "Sapporo", "*confirm", "required");

    @ParameterizedTest
    @EnumSource
    void aPageThatLeftTheContractIsKeptAsLongAsItStaysOut(TestDatabase database) {
        TestHinode hinode = asking(database, "required");
        PublishedRelease first = served(hinode);
        Scope start = new Scope(List.of("/"), List.of());
        hinode.publish(TestHinode.page("/", "<p>2</p>"));
        hinode.run(() -> hinode.partnerDesk.agree(
                SAPPORO, new Contract(start, Release.Way.OVERWRITE, true, Release.Index.MAIN, ASKED)));
        PublishedRelease second = asked(hinode);
        assertEquals(Optional.empty(), entry(hinode, second, "/goods/"));

        say(hinode, reply(second, 1, Verdict.ACCEPTED, keeping(hinode, first, second, "/goods/"), "/goods/"));

        PublishedRelease third = hinode.deliver(SAPPORO);
        assertEquals(entry(hinode, first, "/goods/"), entry(hinode, third, "/goods/"), "what was said yes to");
        hinode.publish(TestHinode.page("/", "<p>3</p>"));
        assertEquals(entry(hinode, first, "/goods/"), entry(hinode, asked(hinode), "/goods/"), "and from then on");
    }

    @ParameterizedTest
    @EnumSource
    void aPageIsAskedAboutAgainAfterTheAgreedTimeThoughNothingElseChanges(TestDatabase database) {
        TestHinode hinode = asking(database, "required again=PT24H");
        PublishedRelease first = served(hinode);
        hinode.publish(TestHinode.page("/goods/", "<p>200 yen</p>"), TestHinode.page("/new/", "<p>New</p>"));
        PublishedRelease second = asked(hinode);
        say(hinode, reply(second, 1, Verdict.ACCEPTED, keeping(hinode, first, second, "/goods/"), "/goods/"));
        PublishedRelease third = hinode.deliver(SAPPORO);
        hinode.clock.advance(Duration.ofHours(23));
        assertEquals(third.number(), hinode.deliver(SAPPORO).number(), "not before");

        hinode.clock.advance(Duration.ofHours(2));

        PublishedRelease again = asked(hinode);
        assertEquals(entry(hinode, second, "/goods/"), entry(hinode, again, "/goods/"));
        assertNotEquals(third.number(), again.number());
    }

    @ParameterizedTest
    @EnumSource
    void whatIsServedAndOnlySignedAnewIsNoQuestion(TestDatabase database) {
        TestHinode hinode = asking(database, "required");
        PublishedRelease first = served(hinode);
        hinode.run(() -> hinode.orders.sendAgain(SAPPORO));
        LaneDesk.Plan plan = hinode.begin(SAPPORO, TestHinode.SERVER).orElseThrow();
        assertTrue(plan.send());
        assertEquals(2, plan.latest().orElseThrow().number());
        assertEquals(first.edition(), plan.latest().orElseThrow().edition());
        assertFalse(plan.asks());
    }
}
