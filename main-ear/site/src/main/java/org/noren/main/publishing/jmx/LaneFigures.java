package org.noren.main.publishing.jmx;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.noren.main.publishing.LaneState;
import org.noren.main.publishing.Standing;
import org.noren.shared.peer.SiteName;

/** Reads the board anew for each figure. */
final class LaneFigures implements LaneMXBean {
    private final SiteName partner;
    private final LaneConsole console;
    private final Clock clock;

    LaneFigures(SiteName partner, LaneConsole console, Clock clock) {
        this.partner = partner;
        this.console = console;
        this.clock = clock;
    }

    private Standing standing() {
        return console.standing(partner)
                .orElseThrow(() -> new IllegalStateException("there is no partner called " + partner + " any more"));
    }

    @Override
    public String getStatus() {
        return standing().who().status().name();
    }

    @Override
    public String getState() {
        return standing().state().getClass().getSimpleName();
    }

    @Override
    public String getReason() {
        return reason(standing().state());
    }

    static String reason(LaneState state) {
        if (state instanceof LaneState.Waiting waiting) {
            return waiting.reason();
        } else if (state instanceof LaneState.Refused refused) {
            return refused.code() + ": " + refused.reason();
        }
        return state instanceof LaneState.NeedsPerson person ? person.code() + ": " + person.reason() : "";
    }

    @Override
    public long getServedNumber() {
        return standing().served().map(Standing.Served::number).orElse(0L);
    }

    @Override
    public String getServedRelease() {
        return standing().served().map(served -> served.release().hex()).orElse("");
    }

    @Override
    public long getServedAgeSeconds() {
        return since(standing().served().map(Standing.Served::since));
    }

    @Override
    public long getNewestNumber() {
        return standing().newest().map(Standing.Newest::number).orElse(0L);
    }

    @Override
    public int getAttempts() {
        return standing().contact().attempts();
    }

    @Override
    public long getHeardAgeSeconds() {
        return since(standing().contact().heard());
    }

    @Override
    public long getClockSkewSeconds() {
        return standing().contact().skew().toSeconds();
    }

    @Override
    public long getNextAttemptSeconds() {
        return Math.max(
                0,
                Duration.between(clock.instant(), standing().contact().next()).toSeconds());
    }

    @Override
    public long getCertificateDaysLeft() {
        return console.certificateUntil(partner)
                .map(until ->
                        Math.max(0, Duration.between(clock.instant(), until).toDays()))
                .orElse(0L);
    }

    @Override
    public void updateNow() {
        console.updateNow(partner);
    }

    @Override
    public void suspend() {
        console.suspend(partner);
    }

    @Override
    public void resume() {
        console.resume(partner);
    }

    private long since(Optional<Instant> then) {
        return then.map(instant -> Duration.between(instant, clock.instant()).toSeconds())
                .orElse(-1L);
    }
}
