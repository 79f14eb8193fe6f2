package org.noren.main.publishing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.noren.main.publishing.Delivery.Outcome;
import org.noren.shared.edition.MapStore;
import org.noren.shared.edition.Nodes;
import org.noren.shared.link.Receipt;
import org.noren.shared.link.Release;
import org.noren.shared.peer.SiteName;
import org.noren.shared.seal.Digest;
import org.noren.shared.seal.Signed;
import org.noren.shared.seal.TestKeys;
import org.noren.site.testing.MovableClock;

/** The partner refuses what was sent as replayed, and its receipt names a higher number than ours. */
class APartnerThatHasSeenMoreTest {
    private static final SiteName SAPPORO = new SiteName("sapporo");
    private static final Digest SOME = Digest.of(new byte[] {1});

    private final MovableClock clock = new MovableClock();
    private final LaneDesk desk = new LaneDesk();
    private final Lane lane = new Lane(SAPPORO, clock.instant());

    @BeforeEach
    void open() {
        desk.clock = clock;
        desk.lanes = new OneLane();
        desk.aftermath = new Aftermath();
        desk.aftermath.clock = clock;
        desk.aftermath.lanes = desk.lanes;
        desk.aftermath.nodes = new Nodes(new MapStore());
        desk.aftermath.pace = new Pace() {
            @Override
            Duration regular() {
                return Duration.ofSeconds(60);
            }

            @Override
            Duration afterFailure(int failures) {
                return Duration.ofSeconds(8);
            }
        };
    }

    @Test
    void isSentAHigherNumberAtOnce() {
        assertTrue(end(1, said(0, 7)));
        assertEquals(7, lane.said().highest());

        assertFalse(end(8, said(8, 8)));
        assertInstanceOf(LaneState.InStep.class, lane.state());
    }

    @Test
    void isNotSentReleaseAfterReleaseIfItAlwaysHasSeenMore() {
        assertTrue(end(1, said(0, 7)));

        assertFalse(end(8, said(0, 9)));
        assertInstanceOf(LaneState.Waiting.class, lane.state());
        assertEquals(clock.instant().plusSeconds(8), lane.due());
    }

    private boolean end(long number, Receipt said) {
        assertTrue(lane.lease().take("here", clock.instant(), LaneDesk.LEASE));
        LaneDesk.Plan plan = new LaneDesk.Plan(
                SAPPORO,
                lane.lease().fence(),
                URI.create("https://sapporo.example"),
                List.of(),
                Optional.of(release(number)),
                true,
                false,
                new LaneDesk.Question(1, ""),
                Optional.empty(),
                Optional.of(release(number)),
                Optional.empty());
        Outcome heard = new Outcome.Heard(said, Signed.by(TestKeys.signer(), said), 0, 0);
        return desk.end(plan, heard, Duration.ZERO);
    }

    private PublishedRelease release(long number) {
        Instant now = clock.instant();
        Release release = new Release(
                Release.VERSION,
                new SiteName("hinode"),
                SAPPORO,
                number,
                number == 1 ? Optional.empty() : Optional.of(SOME),
                SOME,
                "https://hinode.example",
                Map.of(),
                1,
                Release.Way.OVERWRITE,
                Release.Index.MAIN,
                Optional.empty(),
                now,
                now.plusSeconds(60));
        return new PublishedRelease(release, Signed.by(TestKeys.signer(), release), "test");
    }

    private Receipt said(long served, long highest) {
        boolean any = served > 0;
        return new Receipt(
                1,
                SAPPORO,
                new SiteName("hinode"),
                served,
                any ? Optional.of(served(served)) : Optional.empty(),
                any ? Optional.of(SOME) : Optional.empty(),
                any ? Optional.of(SOME) : Optional.empty(),
                any ? Optional.of(clock.instant()) : Optional.empty(),
                highest,
                0,
                clock.instant());
    }

    private Digest served(long number) {
        return release(number).digest();
    }

    private final class OneLane implements Lanes {
        private final List<LaneEvent> events = new ArrayList<>();

        @Override
        public Optional<Lane> find(SiteName partner) {
            return Optional.of(lane);
        }

        @Override
        public Optional<Lane> hold(SiteName partner) {
            return Optional.of(lane);
        }

        @Override
        public List<Lane> all() {
            return List.of(lane);
        }

        @Override
        public List<Lane> of(Collection<SiteName> partners) {
            return List.of(lane);
        }

        @Override
        public List<SiteName> due(Instant now, int most) {
            return List.of();
        }

        @Override
        public void giveBack(String owner) {
            lane.lease().release();
        }

        @Override
        public void add(Lane another) {
            throw new UnsupportedOperationException("there is one lane");
        }

        @Override
        public void record(LaneEvent event) {
            events.add(event);
        }

        @Override
        public List<LaneEvent> history(SiteName partner, int first, int most) {
            return events;
        }

        @Override
        public long historyLength(SiteName partner) {
            return events.size();
        }

        @Override
        public Optional<LaneEvent> delivery(SiteName partner, long number) {
            return Optional.empty();
        }

        @Override
        public List<Long> delivered(SiteName partner, long after, long upTo) {
            return List.of();
        }

        @Override
        public Map<SiteName, Long> servedBefore(Instant moment) {
            return Map.of();
        }

        @Override
        public List<Traffic> traffic(Instant since) {
            return List.of();
        }
    }
}
