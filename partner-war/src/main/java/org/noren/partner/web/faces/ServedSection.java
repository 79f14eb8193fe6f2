package org.noren.partner.web.faces;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.noren.partner.intake.IntakeReport;
import org.noren.partner.intake.IntakeState;
import org.noren.site.office.Ages;
import org.noren.site.office.FirstStep;
import org.noren.site.office.Need;
import org.noren.site.office.OfficeSection;
import org.noren.site.office.Texts;
import org.noren.site.office.faces.OfficeFrame;
import org.noren.site.settings.SiteSettings;

/** The served release in the office's navigation and on its start page. */
@ApplicationScoped
class ServedSection implements OfficeSection {
    private static final String ADDRESS = "/office/served.xhtml";

    @Inject
    IntakeState state;

    @Inject
    SiteSettings settings;

    @Inject
    OfficeFrame frame;

    @Inject
    Clock clock;

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
        var words = new FreshnessWords(report.freshness(), texts, frame::time);
        List<Tile> tiles = new ArrayList<>();
        tiles.add(new Tile(
                texts.text("served.tile"),
                report.number() == 0 ? texts.text("served.none") : Long.toString(report.number()),
                words.getText(),
                words.tone(),
                Optional.of(ADDRESS)));
        report.age(clock.instant())
                .ifPresent(age -> tiles.add(new Tile(
                        texts.text("served.age"),
                        Ages.words(texts, age),
                        texts.text(
                                "served.age.note",
                                report.since().map(frame::time).orElse(""),
                                report.heard().map(frame::time).orElse("–")),
                        Tone.CALM,
                        Optional.of(ADDRESS))));
        return tiles;
    }

    @Override
    public List<Need> needs(Locale language) {
        return new ServedNeeds(Texts.in(language), settings.mainName(), frame::time).of(state.now());
    }

    @Override
    public Optional<FirstStep> firstStep(Locale language) {
        Texts texts = Texts.in(language);
        return state.now().number() > 0
                ? Optional.empty()
                : Optional.of(new FirstStep(
                        texts.text("served.first", settings.mainName()), texts.text("served.first.go"), ADDRESS));
    }
}
