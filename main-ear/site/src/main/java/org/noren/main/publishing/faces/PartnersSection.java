package org.noren.main.publishing.faces;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.noren.main.publishing.Board;
import org.noren.main.publishing.LaneState;
import org.noren.main.publishing.Standing;
import org.noren.main.publishing.Standing.Concern;
import org.noren.site.office.OfficeSection;
import org.noren.site.office.Texts;

/** Partners in the office's navigation, and on the start page how many of them are in step. */
@ApplicationScoped
class PartnersSection implements OfficeSection {
    private static final String PARTNERS = "/office/partners.xhtml";

    @Inject
    Board board;

    @Override
    public int order() {
        return 200;
    }

    @Override
    public List<Entry> navigation(Locale language) {
        return List.of(new Entry(PARTNERS, Texts.in(language).text("nav.partners")));
    }

    @Override
    public List<Tile> tiles(Locale language) {
        Texts texts = Texts.in(language);
        List<Standing> active =
                board.all().stream().filter(standing -> standing.who().active()).toList();
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
