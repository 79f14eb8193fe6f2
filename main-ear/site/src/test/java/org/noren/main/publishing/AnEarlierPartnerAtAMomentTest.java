package org.noren.main.publishing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.noren.main.publishing.TestHinode.SAPPORO;
import static org.noren.main.publishing.TestHinode.page;

import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.noren.main.publishing.Delivery.Outcome;
import org.noren.shared.edition.Chunks;
import org.noren.shared.edition.Packed;
import org.noren.shared.peer.SiteName;
import org.noren.shared.seal.Digest;
import org.noren.site.content.TestDesk;
import org.noren.site.testing.TestDatabase;

/** A partner of an earlier version takes no notice of the moment that a release names, and does what it is told (B14). */
class AnEarlierPartnerAtAMomentTest {
    private final PartnerInMemory sapporo = new PartnerInMemory("sapporo");

    @ParameterizedTest
    @EnumSource
    void holdsItReadyAndSwitchesWhenItIsToldTo(TestDatabase database) {
        TestHinode hinode = new TestHinode(database);
        hinode.publish(TestDesk.layout(""), page("/", "<p>1</p>"));
        hinode.add(SAPPORO);
        visit(hinode);
        hinode.schedule.together(Duration.ofHours(1), page("/", "<p>2</p>"));
        sapporo.doors.clear();

        assertInstanceOf(Outcome.Ready.class, visit(hinode));

        assertTrue(sapporo.doors.stream().noneMatch(door -> door.endsWith("/switch")), sapporo.doors::toString);
        assertEquals(1, hinode.lane(SAPPORO).said().number());

        hinode.clock.advance(Duration.ofHours(1).plus(Aftermath.AFTER_THE_MOMENT));
        hinode.schedule.keepTimes();
        sapporo.doors.clear();
        Outcome.Heard heard = assertInstanceOf(Outcome.Heard.class, visit(hinode));

        assertEquals(2, heard.receipt().number());
        assertEquals(0, heard.objects(), "all of it lay there");
        assertEquals(2, sapporo.doors.size(), sapporo.doors::toString);
        assertInstanceOf(LaneState.InStep.class, hinode.lane(SAPPORO).state());
    }

    private Outcome visit(TestHinode hinode) {
        LaneDesk.Plan plan = hinode.begin(SAPPORO, TestHinode.SERVER).orElseThrow();
        Delivery delivery = new Delivery(
                new Delivery.Partner(SAPPORO, sapporo, List.of(sapporo.key.key())),
                new SiteName("hinode"),
                hinode.clock);
        Outcome outcome = hinode.in(() -> delivery.deliver(
                plan.latest().orElseThrow().signed(),
                new Delivery.Asking(
                        () -> {
                            throw new AssertionError("nobody is asked");
                        },
                        false),
                plan.waitsUntil(hinode.clock.instant()).isEmpty(),
                new Everything(hinode)));
        hinode.end(plan, outcome);
        return outcome;
    }

    private record Everything(TestHinode hinode) implements Delivery.Objects {
        @Override
        public Map<Digest, Packed> packed(Collection<Digest> digests) {
            return hinode.published.desk.store.packed(digests);
        }

        @Override
        public boolean allows(Collection<Digest> wanted) {
            return true;
        }

        @Override
        public int longest(Digest digest) {
            return Chunks.LONGEST_OBJECT;
        }

        @Override
        public Collection<Digest> all() {
            return List.of();
        }

        @Override
        public Collection<Digest> tree() {
            return List.of();
        }
    }
}
