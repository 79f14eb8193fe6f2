package org.noren.main.operators;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.noren.main.partnership.PartnerStatus;
import org.noren.main.publishing.LaneState;
import org.noren.main.publishing.Standing;
import org.noren.shared.link.Sisters.State;

/**
 * How a site's updates stand, in the words that its sisters are told (S3).
 *
 * @param questions that wait there, as far as this site knows: one release is asked about at a time
 */
record SisterState(State state, Instant since, int questions) {
    /** @param patience after so long without an answer a site is stale */
    static SisterState of(Standing standing, Instant now, Duration patience) {
        if (standing.who().status() != PartnerStatus.ACTIVE) {
            return new SisterState(State.SUSPENDED, standing.who().statusSince(), 0);
        }
        LaneState lane = standing.state();
        State state = of(lane);
        boolean forPeople = state == State.REFUSED || state == State.NEEDS_PERSON;
        Optional<Instant> silent = standing.contact()
                .heard()
                .filter(heard -> !forPeople && heard.plus(patience).isBefore(now));
        return silent.map(since -> new SisterState(State.STALE, since, 0))
                .orElseGet(() -> new SisterState(state, lane.since(), state == State.ASKED ? 1 : 0));
    }

    private static State of(LaneState lane) {
        if (lane instanceof LaneState.InStep) {
            return State.IN_STEP;
        } else if (lane instanceof LaneState.Sending) {
            return State.SENDING;
        } else if (lane instanceof LaneState.Waiting waiting) {
            return waiting.attempts() == 0 ? State.NEW : State.WAITING;
        } else if (lane instanceof LaneState.Asked) {
            return State.ASKED;
        } else if (lane instanceof LaneState.Declined) {
            return State.DECLINED;
        }
        return lane instanceof LaneState.Refused ? State.REFUSED : State.NEEDS_PERSON;
    }
}
