package org.noren.main.operators;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.noren.main.partnership.PartnerStatus;
import org.noren.main.publishing.LaneState;
import org.noren.main.publishing.Standing;
import org.noren.shared.link.Sisters.State;
import org.noren.shared.peer.SiteName;

class HowASisterStandsTest {
    private static final Instant NOW = Instant.parse("2026-11-20T09:00:00Z");
    private static final Instant EARLIER = NOW.minusSeconds(600);
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    @Test
    void everyStateOfALaneHasItsWord() {
        assertEquals(State.IN_STEP, heard(new LaneState.InStep(EARLIER)).state());
        assertEquals(State.SENDING, heard(new LaneState.Sending(EARLIER, "")).state());
        assertEquals(
                State.NEW, heard(new LaneState.Waiting(EARLIER, NOW, 0, "")).state());
        assertEquals(
                State.WAITING, heard(new LaneState.Waiting(EARLIER, NOW, 2, "")).state());
        assertEquals(new SisterState(State.ASKED, EARLIER, 1), heard(new LaneState.Asked(EARLIER)));
        assertEquals(
                new SisterState(State.DECLINED, EARLIER, 0), heard(new LaneState.Declined(EARLIER, Optional.empty())));
        assertEquals(
                State.REFUSED,
                heard(new LaneState.Refused(EARLIER, NOW, "x", "")).state());
        assertEquals(
                State.NEEDS_PERSON,
                heard(new LaneState.NeedsPerson(EARLIER, NOW, "x", "")).state());
    }

    @Test
    void silenceAndSuspensionComeBeforeTheLane() {
        Instant silent = NOW.minus(PATIENCE).minusSeconds(1);
        LaneState inStep = new LaneState.InStep(EARLIER);
        assertEquals(new SisterState(State.STALE, silent, 0), of(inStep, PartnerStatus.ACTIVE, Optional.of(silent)));
        assertEquals(
                State.NEW,
                of(new LaneState.Waiting(EARLIER, NOW, 0, ""), PartnerStatus.ACTIVE, Optional.empty())
                        .state());
        assertEquals(
                State.REFUSED,
                of(new LaneState.Refused(EARLIER, NOW, "x", ""), PartnerStatus.ACTIVE, Optional.of(silent))
                        .state());
        assertEquals(
                new SisterState(State.SUSPENDED, EARLIER.minusSeconds(1), 0),
                of(inStep, PartnerStatus.SUSPENDED, Optional.of(silent)));
    }

    private static SisterState heard(LaneState lane) {
        return of(lane, PartnerStatus.ACTIVE, Optional.of(NOW));
    }

    private static SisterState of(LaneState lane, PartnerStatus status, Optional<Instant> heard) {
        return SisterState.of(
                new Standing(
                        new Standing.Who(
                                new SiteName("naha"),
                                "Naha",
                                URI.create("https://naha.example"),
                                status,
                                EARLIER.minusSeconds(1)),
                        lane,
                        Optional.empty(),
                        Optional.empty(),
                        new Standing.Contact(heard, Duration.ZERO, NOW, 0)),
                NOW,
                PATIENCE);
    }
}
