package org.noren.partner.web.faces;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.noren.partner.intake.IntakeReport;
import org.noren.partner.intake.IntakeState;
import org.noren.site.office.OfficeSection;
import org.noren.site.office.Texts;

/** The served release in the office's navigation and on its start page. */
@ApplicationScoped
class ServedSection implements OfficeSection {
    private static final String ADDRESS = "/office/served.xhtml";

    @Inject
    IntakeState state;

    @Override
    public int order() {
        return 50;
    }

    @Override
    public List<Entry> navigation(Locale language) {
        return List.of(new Entry(ADDRESS, Texts.in(language).text("nav.served")));
    }

    @Override
    public List<Tile> tiles(Locale language) {
        IntakeReport report = state.now();
        Texts texts = Texts.in(language);
        var time = DateTimeFormatter.ofLocalizedDateTime(FormatStyle.SHORT)
                .withLocale(language)
                .withZone(ZoneId.systemDefault());
        var words = new FreshnessWords(report.freshness(), texts, time::format);
        return List.of(new Tile(
                texts.text("served.tile"),
                report.number() == 0 ? texts.text("served.none") : Long.toString(report.number()),
                words.getText(),
                words.tone(),
                Optional.of(ADDRESS)));
    }
}
