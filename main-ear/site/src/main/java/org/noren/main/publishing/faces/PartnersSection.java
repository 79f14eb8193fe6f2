package org.noren.main.publishing.faces;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.noren.main.partnership.KeysThatEnd;
import org.noren.main.publishing.Board;
import org.noren.main.publishing.LaneState;
import org.noren.main.publishing.LocalDesk;
import org.noren.main.publishing.Standing;
import org.noren.main.publishing.Standing.Concern;
import org.noren.main.publishing.Traffic;
import org.noren.shared.link.Local.What;
import org.noren.site.office.Chart;
import org.noren.site.office.FirstStep;
import org.noren.site.office.Glance;
import org.noren.site.office.Need;
import org.noren.site.office.OfficeSection;
import org.noren.site.office.Texts;
import org.noren.site.office.faces.OfficeFrame;

/** Partners in the office's navigation, and on the start page what they need, how they stand and what went out. */
@ApplicationScoped
class PartnersSection implements OfficeSection {
    private static final String PARTNERS = "/office/partners.xhtml";
    private static final String DIFFERENCES = "/office/partner-differences.xhtml";
    private static final String BOARD = "/office/board.xhtml";
    private static final Set<String> BELOW = Set.of(
            "/office/partner.xhtml",
            DIFFERENCES,
            "/office/partner-dry-run.xhtml",
            "/office/partner-form.xhtml",
            "/office/partner-join.xhtml",
            "/office/partner-request.xhtml");

    private static final String ADD = "/office/partner-join.xhtml";

    @Inject
    Board board;

    @Inject
    PartnersNow now;

    @Inject
    LocalDesk local;

    @Inject
    KeysThatEnd ending;

    @Inject
    OfficeFrame frame;

    @Inject
    Clock clock;

    @Override
    public int order() {
        return 200;
    }

    @Override
    public List<Entry> navigation(Locale language) {
        return List.of(
                new Entry(PARTNERS, Texts.in(language).text("nav.partners"), BELOW),
                new Entry(BOARD, Texts.in(language).text("nav.board"), Set.of("/office/all-back.xhtml")));
    }

    @Override
    public List<Tile> tiles(Locale language) {
        Texts texts = Texts.in(language);
        List<Standing> active = now.active();
        long inStep = active.stream()
                .filter(standing -> standing.state() instanceof LaneState.InStep)
                .count();
        long forPeople = count(active, Concern.PERSON);
        String note = forPeople > 0
                ? texts.text("partners.tile.people", forPeople)
                : texts.text(inStep == active.size() ? "partners.tile.all" : "partners.tile.passing");
        return List.of(new Tile(
                texts.text("partners.tile"),
                inStep + " / " + active.size(),
                note,
                tone(active, inStep, forPeople),
                Optional.of(PARTNERS)));
    }

    @Override
    public List<Need> needs(Locale language) {
        List<Need> needs =
                new ArrayList<>(new PartnersNeeds(Texts.in(language), words(language), clock).of(now.active()));
        ending.soon().stream()
                .map(key -> PartnersNeeds.of(key, Texts.in(language), frame::time, clock.instant()))
                .forEach(needs::add);
        local.report().lines().stream()
                .filter(line -> line.difference().what() == What.OFFLINE)
                .map(line -> offline(line, Texts.in(language)))
                .forEach(needs::add);
        return needs;
    }

    /** A page that a partner took off line, and why. */
    private Need offline(LocalDesk.Line line, Texts texts) {
        return new Need(
                Tone.WARNING,
                texts.text(
                        "differences.need",
                        line.title(),
                        line.difference().path(),
                        frame.time(line.difference().since())),
                texts.text("differences.need.what", line.difference().reason()),
                texts.text("differences.need.go"),
                DIFFERENCES);
    }

    @Override
    public Optional<FirstStep> firstStep(Locale language) {
        Texts texts = Texts.in(language);
        return now.none()
                ? Optional.of(new FirstStep(texts.text("partners.first"), texts.text("partners.new"), ADD))
                : Optional.empty();
    }

    @Override
    public List<Glance> glances(Locale language) {
        return now.active().isEmpty() ? List.of() : List.of(glance(language).table(now.active(), PARTNERS));
    }

    /** For those who may see the partners; and nothing is drawn before something went out. */
    @Override
    public List<Chart> charts(Locale language) {
        if (!frame.may(PARTNERS)) {
            return List.of();
        }
        List<Traffic> traffic = board.traffic(clock.instant().minus(Duration.ofDays(PartnersGlance.DAYS)));
        if (traffic.isEmpty()) {
            return List.of();
        }
        List<Chart> charts = new ArrayList<>(glance(language).traffic(traffic));
        charts.add(glance(language).ages(now.active()));
        return charts;
    }

    private StandingWords words(Locale language) {
        return new StandingWords(Texts.in(language), frame::time, clock);
    }

    private PartnersGlance glance(Locale language) {
        return new PartnersGlance(language, words(language), clock, ZoneId.systemDefault());
    }

    private static Tone tone(List<Standing> active, long inStep, long forPeople) {
        if (forPeople > 0) {
            return Tone.BAD;
        }
        if (count(active, Concern.PASSING) > 0) {
            return Tone.WARNING;
        }
        return inStep == active.size() ? Tone.GOOD : Tone.CALM;
    }

    private static long count(List<Standing> standings, Concern concern) {
        return standings.stream()
                .filter(standing -> standing.concern() == concern)
                .count();
    }
}
