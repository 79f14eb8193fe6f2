package org.noren.main.slots.faces;

import static org.noren.site.office.faces.Parameters.numbers;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.noren.main.slots.Filling;
import org.noren.main.slots.Place;
import org.noren.main.slots.SlotBoard;
import org.noren.main.slots.SlotBoard.Row;
import org.noren.main.slots.SlotBoard.Variant;
import org.noren.main.slots.SlotDesk;
import org.noren.main.slots.SlotNews;
import org.noren.main.slots.SlotWords;
import org.noren.main.slots.Slots;
import org.noren.shared.page.Advert;
import org.noren.site.office.OfficeSection.Tone;
import org.noren.site.office.faces.OfficeFrame;
import org.noren.site.office.faces.Told;

/** Each slot of the layouts, in each language: what stands there now, what will, and who sees it. */
@Named
@RequestScoped
public class SlotsPage {
    static final String HERE = "/office/slots.xhtml";
    private static final int ENDED = 20;
    private static final int UNSEEN = 100;

    @Inject
    SlotBoard board;

    @Inject
    SlotDesk desk;

    @Inject
    SlotNews news;

    @Inject
    Slots slots;

    @Inject
    OfficeFrame frame;

    @Inject
    Told told;

    @Inject
    HttpServletRequest request;

    private @Nullable List<SlotBoard.Line> lines;
    private @Nullable List<Filling> ended;
    private @Nullable List<Filling> unseen;

    public List<SlotBoard.Line> getLines() {
        if (lines == null) {
            lines = board.lines();
        }
        return lines;
    }

    /** The last that ended. */
    public List<Filling> getEnded() {
        if (ended == null) {
            ended = desk.ended(ENDED);
        }
        return ended;
    }

    /** What failed or was missed, and nobody has noted yet. */
    public List<Filling> getUnseen() {
        if (unseen == null) {
            unseen = news.unseen(UNSEEN);
        }
        return unseen;
    }

    /** Notes those that are chosen, so that nobody is told of them any longer. */
    public void seen() throws IOException {
        String by = frame.person().name();
        long noted = isManager()
                ? numbers(request, "chosen").filter(id -> slots.seen(id, by)).count()
                : 0;
        if (noted == 0) {
            told.warning(frame.text("slots.seen.none"));
        } else {
            told.good(frame.text("slots.seen.done", noted));
        }
        FacesContext.getCurrentInstance().getExternalContext().redirect(HERE);
    }

    public boolean isManager() {
        return frame.may(SlotForm.HERE);
    }

    /** Whose advertisements a place holds; empty for any other. */
    public String owner(Place place) {
        return place.advertOf()
                .map(owner -> frame.text(
                        owner == Advert.Owner.MAIN ? "slots.advert.main" : "slots.advert.partner", frame.getSite()))
                .orElse("");
    }

    public String layouts(Place place) {
        return frame.text("slots.in-layouts", String.join(", ", place.layouts()));
    }

    public String tag(String locale) {
        return Locale.forLanguageTag(locale).getDisplayName(frame.getLocale());
    }

    public String editor(Row row) {
        return "/office/page.xhtml?path=" + row.path().address();
    }

    public String editor(Variant variant) {
        return "/office/page.xhtml?path=" + variant.path().address();
    }

    public String fresh(Row row) {
        return SlotForm.HERE + "?slot=" + row.slot() + "&lang=" + row.locale();
    }

    public String address(Filling filling) {
        return SlotForm.HERE + "?id=" + filling.id();
    }

    public String when(Filling filling) {
        return words().when(filling);
    }

    public String state(Filling filling) {
        return words().state(filling);
    }

    public String tone(Filling filling) {
        return switch (filling.state()) {
            case SHOWN, DONE -> Tone.GOOD.style();
            case WAITING, TAKEN_AWAY -> Tone.CALM.style();
            case MISSED -> Tone.WARNING.style();
            case FAILED -> Tone.BAD.style();
        };
    }

    public String outcome(Filling filling) {
        return words().outcome(filling);
    }

    /** Of what stands there now: the plan's, if it is one; else that it is there until somebody writes something else. */
    public String now(Row row) {
        Optional<Filling> shown = row.shown();
        if (shown.isPresent()) {
            return frame.text("slots.now.planned", shown.get().title(), words().until(shown.get()));
        }
        return frame.text(row.text().isEmpty() ? "slots.now.nothing" : "slots.now.standing");
    }

    private SlotWords words() {
        return new SlotWords(frame.texts(), frame.getLocale(), frame.getZone());
    }
}
