package org.noren.partner.blocks;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.noren.partner.intake.IntakeBook;
import org.noren.partner.intake.Trust;
import org.noren.shared.link.Local;
import org.noren.shared.link.Local.Difference;
import org.noren.shared.link.Local.What;
import org.noren.shared.link.Release;
import org.noren.shared.seal.Signed;
import org.noren.shared.seal.Signer;

/** Says under this site's receipt key what it shows otherwise than the main site has signed (B8, S92). */
public final class LocalReport {
    private final Trust trust;
    private final Signer signer;
    private final LocalDesk desk;
    private final IntakeBook book;
    private final Clock clock;

    public LocalReport(Trust trust, Signer signer, LocalDesk desk, IntakeBook book, Clock clock) {
        this.trust = trust;
        this.signer = signer;
        this.desk = desk;
        this.book = book;
        this.clock = clock;
    }

    public Signed now() {
        List<Difference> all = new ArrayList<>();
        boolean off = desk.rights().offline();
        desk.state()
                .offline()
                .forEach(taken -> all.add(new Difference(
                        taken.path(), "", off ? What.OFFLINE : What.NOT_SHOWN, taken.since(), taken.reason())));
        desk.lines()
                .forEach(line -> all.add(new Difference(
                        line.own().path(),
                        line.own().block(),
                        line.what(),
                        line.own().since(),
                        "")));
        int named = Math.min(all.size(), Local.MOST);
        return Signed.by(
                signer,
                new Local(
                        Release.VERSION,
                        trust.partner(),
                        trust.main(),
                        book.standing()
                                .serving()
                                .map(serving -> serving.release().header().number())
                                .orElse(0L),
                        all.subList(0, named),
                        all.size() - named,
                        clock.instant()));
    }
}
