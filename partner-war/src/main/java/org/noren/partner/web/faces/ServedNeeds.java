package org.noren.partner.web.faces;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.noren.partner.intake.Freshness;
import org.noren.partner.intake.IntakeReport;
import org.noren.site.office.Need;
import org.noren.site.office.OfficeSection.Tone;
import org.noren.site.office.Texts;

/** What of the lent pages needs a person: a silence, a clock that is wrong, pages of one's own that nobody sees. */
final class ServedNeeds {
    private static final String SERVED = "/office/served.xhtml";

    private final Texts texts;
    private final String main;
    private final Function<Instant, String> time;

    ServedNeeds(Texts texts, String main, Function<Instant, String> time) {
        this.texts = texts;
        this.main = main;
        this.time = time;
    }

    List<Need> of(IntakeReport report) {
        List<Need> needs = new ArrayList<>();
        if (report.freshness() instanceof Freshness.Stale stale)
            needs.add(need(Tone.BAD, texts.text("served.stale", time.apply(stale.since())), "served.stale.cure"));
        if (report.clocksDiffer())
            needs.add(need(
                    Tone.WARNING,
                    texts.text("served.skew", report.skew().orElseThrow().toSeconds()),
                    "served.skew.cure"));
        if (!report.clashes().isEmpty())
            needs.add(need(
                    Tone.WARNING,
                    texts.text("served.clashes.need", report.clashes().size()),
                    "served.clashes.lead"));
        return needs;
    }

    private Need need(Tone tone, String what, String cure) {
        return new Need(tone, what, texts.text(cure, main), texts.text("served.need.go"), SERVED);
    }
}
