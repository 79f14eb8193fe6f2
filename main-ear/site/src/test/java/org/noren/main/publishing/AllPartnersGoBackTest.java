package org.noren.main.publishing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.noren.main.publishing.TestHinode.NAHA;
import static org.noren.main.publishing.TestHinode.SAPPORO;
import static org.noren.main.publishing.TestHinode.SERVER;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.noren.main.partnership.Contract;
import org.noren.main.partnership.Scope;
import org.noren.main.publishing.BackTogether.Can;
import org.noren.main.publishing.BackTogether.Line;
import org.noren.shared.link.Release;
import org.noren.shared.link.SiteValues;
import org.noren.shared.peer.SiteName;
import org.noren.site.content.TestDesk;
import org.noren.site.office.Audit;
import org.noren.site.testing.TestDatabase;

/** A wrong price went out to everybody, and everybody is to have what they had before (B5, B6). */
class AllPartnersGoBackTest {
    private static final SiteName ASKS = new SiteName("asks");
    private static final SiteName RECALL = new SiteName("recall");
    private static final SiteName ELSEWHERE = new SiteName("elsewhere");
    private static final SiteName LATE = new SiteName("late");
    private static final List<SiteName> ALL = List.of(SAPPORO, NAHA, ASKS, RECALL, ELSEWHERE);

    private final List<String> audited = new ArrayList<>();

    private Steering steering(TestHinode hinode) {
        Steering steering = new Steering();
        steering.bell = hinode.bell;
        steering.together = hinode.together;
        steering.clock = hinode.clock;
        steering.audit = new Audit() {
            @Override
            public void did(String action, String what) {
                audited.add(action + " " + what);
            }
        };
        return steering;
    }

    /** Two states of the site, the second wrong; and the moment at which that began to go out. */
    private static Instant wrongPrice(TestHinode hinode) {
        hinode.publish(TestDesk.layout(""), TestHinode.page("/", "<p>1</p>"), TestHinode.page("/goods/", "<p>1</p>"));
        hinode.add(SAPPORO);
        hinode.add(NAHA);
        hinode.add(ASKS, Contract.usual(Map.of("name", "Asks", "*confirm", "required")));
        hinode.add(RECALL, Contract.usual(Map.of("name", "Recall", "*confirm", "required recall")));
        hinode.add(
                ELSEWHERE,
                new Contract(
                        new Scope(List.of("/"), List.of()),
                        Release.Way.OVERWRITE,
                        true,
                        Release.Index.MAIN,
                        Map.of("name", "Elsewhere")));
        ALL.forEach(hinode::deliver);
        hinode.clock.advance(Duration.ofHours(1));
        hinode.publish(TestHinode.page("/goods/", "<p>wrong</p>"));
        List.of(SAPPORO, NAHA, ASKS, RECALL).forEach(hinode::deliver);
        hinode.deliver(ELSEWHERE);
        hinode.add(LATE);
        hinode.deliver(LATE);
        hinode.clock.advance(Duration.ofMinutes(1));
        List<Rollout> rollouts = hinode.in(() -> hinode.together.rollouts(10));
        assertEquals(List.of(5, 5), rollouts.stream().map(Rollout::partners).toList());
        return rollouts.get(0).began();
    }

    private static Map<SiteName, Can> can(List<Line> lines) {
        return lines.stream().collect(Collectors.toMap(Line::partner, Line::can));
    }

    @ParameterizedTest
    @EnumSource
    void itSaysWhoCanAndWhoCannotAndWhy(TestDatabase database) {
        TestHinode hinode = new TestHinode(database);
        Instant before = wrongPrice(hinode);
        hinode.run(() -> hinode.partnerDesk.suspend(NAHA));
        assertEquals(
                Map.of(
                        SAPPORO, Can.AT_ONCE,
                        NAHA, Can.WHEN_RESUMED,
                        ASKS, Can.ASKED,
                        RECALL, Can.ASKED,
                        ELSEWHERE, Can.IS_NEWEST,
                        LATE, Can.NOTHING_THEN),
                can(hinode.in(() -> hinode.together.look(before, false))));
        Map<SiteName, Can> past = can(hinode.in(() -> hinode.together.look(before, true)));
        assertEquals(Can.RECALLED, past.get(RECALL));
        assertEquals(Can.ASKED, past.get(ASKS), "its contract does not let anybody pass by");
        assertEquals(Can.AT_ONCE, past.get(SAPPORO));
    }

    @ParameterizedTest
    @EnumSource
    void whatIsNotKeptAnyMoreCannotComeBack(TestDatabase database) {
        TestHinode hinode = new TestHinode(database);
        Instant before = wrongPrice(hinode);
        hinode.run(() -> hinode.published
                .desk
                .site
                .entityManager()
                .createQuery("delete from PublishedRelease r where r.partner = 'sapporo' and r.number = 1")
                .executeUpdate());
        assertEquals(
                Can.NOT_KEPT,
                can(hinode.in(() -> hinode.together.look(before, false))).get(SAPPORO));
    }

    @ParameterizedTest
    @EnumSource
    void eachGetsTheOldContentUnderANewNumberByItsOwnRules(TestDatabase database) {
        TestHinode hinode = new TestHinode(database);
        Instant before = wrongPrice(hinode);

        List<Line> done = hinode.in(() -> steering(hinode).goBackAll(before, "a wrong price", true));

        assertEquals(Can.RECALLED, can(done).get(RECALL));
        for (SiteName partner : List.of(SAPPORO, NAHA)) {
            PublishedRelease third = hinode.deliver(partner);
            assertEquals(3, third.number());
            assertEquals(
                    hinode.in(() -> hinode.releases.find(partner, 1))
                            .orElseThrow()
                            .edition(),
                    third.edition());
            assertEquals(Optional.empty(), SiteValues.recall(third.release().values()));
        }
        LaneDesk.Plan asks = hinode.begin(ASKS, SERVER).orElseThrow();
        assertTrue(asks.asks(), "nobody passes by a yes that was agreed on");
        LaneDesk.Plan recall = hinode.begin(RECALL, SERVER).orElseThrow();
        assertFalse(recall.asks());
        assertEquals(
                Optional.of("a wrong price"),
                SiteValues.recall(recall.latest().orElseThrow().release().values()));
        assertEquals(1, hinode.deliver(LATE).number(), "it has nothing to go back to");
        assertEquals(
                1,
                audited.stream()
                        .filter(line -> line.startsWith("partners-recall "))
                        .count());
        assertEquals(
                1,
                audited.stream()
                        .filter(line -> line.equals("partner-recall recall 1"))
                        .count());
        assertEquals(List.of(ASKS, NAHA, RECALL, SAPPORO), hinode.in(hinode.together::held));

        hinode.in(() -> steering(hinode).goOnAll());

        assertEquals(List.of(), hinode.in(hinode.together::held));
        assertEquals(4, hinode.deliver(SAPPORO).number());
    }
}
