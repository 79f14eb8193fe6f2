package org.noren.partner.blocks;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.noren.partner.intake.IntakeBook;
import org.noren.partner.intake.SealedRelease;
import org.noren.partner.intake.Standing;
import org.noren.partner.intake.Trust;
import org.noren.shared.link.Local;
import org.noren.shared.link.Local.Difference;
import org.noren.shared.link.Local.What;
import org.noren.shared.link.Release;
import org.noren.shared.seal.Digest;
import org.noren.shared.seal.Signed;
import org.noren.shared.seal.Signer;

/** Says under this site's receipt key what it shows otherwise than the main site has signed (B8, S92). */
public final class LocalReport {
    private final Trust trust;
    private final Signer signer;
    private final LocalDesk desk;
    private final IntakeBook book;
    private final Clock clock;

    private record Known(long number, Optional<Digest> release, List<Difference> differences) {}

    private Optional<Known> known = Optional.empty();

    public LocalReport(Trust trust, Signer signer, LocalDesk desk, IntakeBook book, Clock clock) {
        this.trust = trust;
        this.signer = signer;
        this.desk = desk;
        this.book = book;
        this.clock = clock;
    }

    public Signed now() {
        Optional<SealedRelease> served = book.standing().serving().map(Standing.Serving::release);
        List<Difference> all = differences(desk.number(), served.map(SealedRelease::digest));
        int named = Math.min(all.size(), Local.MOST);
        return Signed.by(
                signer,
                new Local(
                        Release.VERSION,
                        trust.partner(),
                        trust.main(),
                        served.map(release -> release.header().number()).orElse(0L),
                        all.subList(0, named),
                        all.size() - named,
                        clock.instant()));
    }

    /** They follow from the local changes and the release, so the same are worked out once. */
    private synchronized List<Difference> differences(long number, Optional<Digest> release) {
        if (known.isEmpty()
                || known.get().number() != number
                || !known.get().release().equals(release)) {
            known = Optional.of(new Known(number, release, found()));
        }
        return known.get().differences();
    }

    private List<Difference> found() {
        List<Difference> all = new ArrayList<>();
        What off = desk.rights().offline() ? What.OFFLINE : What.NOT_SHOWN;
        desk.state()
                .offline()
                .forEach(taken -> all.add(new Difference(taken.path(), "", off, taken.since(), taken.reason())));
        desk.lines()
                .forEach(line -> all.add(new Difference(
                        line.own().path(),
                        line.own().block(),
                        line.what(),
                        line.own().since(),
                        "")));
        return List.copyOf(all);
    }
}
