package org.noren.partner.intake.jmx;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.noren.partner.intake.CatchUp;
import org.noren.partner.intake.IntakeReport;
import org.noren.partner.intake.IntakeState;
import org.noren.shared.seal.Digest;

/** Reads the report anew for each figure. */
final class IntakeFigures implements IntakeMXBean {
    private final IntakeState state;
    private final CatchUp catchUp;
    private final Clock clock;

    IntakeFigures(IntakeState state, CatchUp catchUp, Clock clock) {
        this.state = state;
        this.catchUp = catchUp;
        this.clock = clock;
    }

    @Override
    public long getServedNumber() {
        return state.now().number();
    }

    @Override
    public String getServedRelease() {
        return state.now().release().map(Digest::hex).orElse("");
    }

    @Override
    public long getServedAgeSeconds() {
        return since(state.now().since());
    }

    @Override
    public long getNewestNumber() {
        return state.now().newest();
    }

    @Override
    public long getStagedNumber() {
        return state.now().staged().orElse(0L);
    }

    @Override
    public boolean isStale() {
        return state.now().freshness().stale();
    }

    @Override
    public long getHeartbeatAgeSeconds() {
        return since(state.now().heard());
    }

    @Override
    public long getClockSkewSeconds() {
        return state.now().skew().map(Duration::toSeconds).orElse(0L);
    }

    @Override
    public int getClashes() {
        IntakeReport report = state.now();
        return report.clashes().size();
    }

    @Override
    public void catchUp() {
        catchUp.now();
    }

    private long since(Optional<Instant> then) {
        return then.map(instant -> Duration.between(instant, clock.instant()).toSeconds())
                .orElse(-1L);
    }
}
