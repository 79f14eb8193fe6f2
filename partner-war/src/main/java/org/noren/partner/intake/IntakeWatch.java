package org.noren.partner.intake;

import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.noren.shared.link.Release;

/** Reads the book for people. */
public final class IntakeWatch implements IntakeState {
    private final IntakeBook book;
    private final Consent consent;
    private final InheritedPaths inherited;
    private final Originals originals;
    private final Duration every;
    private final Clock clock;

    /** @param every how often the main site sends heartbeats */
    public IntakeWatch(
            IntakeBook book,
            Consent consent,
            InheritedPaths inherited,
            Originals originals,
            Duration every,
            Clock clock) {
        this.book = book;
        this.consent = consent;
        this.inherited = inherited;
        this.originals = originals;
        this.every = every;
        this.clock = clock;
    }

    @Override
    public IntakeReport now() {
        Standing standing = book.standing();
        Optional<SealedRelease> served = standing.serving().map(Standing.Serving::release);
        return new IntakeReport(
                served.map(release -> release.header().number()).orElse(0L),
                served.map(SealedRelease::digest),
                served.map(SealedRelease::header).map(Release::edition),
                standing.serving().map(Standing.Serving::since),
                standing.staged().map(release -> release.header().number()),
                standing.heard().map(Heard::newest).orElse(0L),
                Freshness.of(standing, consent, clock.instant(), every),
                standing.heard().map(Heard::at),
                standing.heard().map(Heard::skew),
                inherited.clashes(originals.pages()));
    }
}
