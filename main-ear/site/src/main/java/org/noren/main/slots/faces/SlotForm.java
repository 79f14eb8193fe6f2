package org.noren.main.slots.faces;

import static org.noren.site.office.faces.Parameters.parameter;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.noren.main.scheduling.Moments;
import org.noren.main.slots.Filling;
import org.noren.main.slots.Place;
import org.noren.main.slots.Plan;
import org.noren.main.slots.SlotBoard;
import org.noren.main.slots.SlotDesk;
import org.noren.main.slots.SlotDesk.Result;
import org.noren.main.slots.SlotWords;
import org.noren.main.slots.Slots;
import org.noren.main.slots.Span;
import org.noren.shared.page.PagePath;
import org.noren.shared.page.Sanitised;
import org.noren.site.office.faces.OfficeFrame;
import org.noren.site.office.faces.Told;

/** What is to stand in a slot for a time: a new one, or one that waits or is shown. */
@Named
@RequestScoped
public class SlotForm {
    static final String HERE = "/office/slot.xhtml";

    @Inject
    Slots slots;

    @Inject
    SlotDesk desk;

    @Inject
    SlotBoard board;

    @Inject
    OfficeFrame frame;

    @Inject
    Told told;

    @Inject
    Clock clock;

    @Inject
    HttpServletRequest request;

    private @Nullable Optional<Filling> found;
    private String error = "";

    /** Called before the page is shown. */
    public void open() throws IOException {
        boolean known = getId() == 0
                ? place().isPresent() && getLang().matches("[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8}){0,3}")
                : filling().isPresent();
        if (!known) {
            told.warning(frame.text("slots.unknown"));
            go();
        }
    }

    private Optional<Filling> filling() {
        if (found == null) {
            found = desk.find(getId()).filter(Filling::isOpen);
        }
        return found;
    }

    private Optional<Place> place() {
        return board.place(getSlot());
    }

    public long getId() {
        String id = parameter(request, "id");
        return id.matches("\\d{1,15}") ? Long.parseLong(id) : 0;
    }

    public boolean isFresh() {
        return getId() == 0;
    }

    /** Whether it stands there already, so that its beginning is past. */
    public boolean isShown() {
        return filling().filter(there -> there.state() == Filling.State.SHOWN).isPresent();
    }

    public String getSlot() {
        return filling().map(Filling::slot).orElseGet(() -> parameter(request, "slot"));
    }

    public String getLang() {
        return filling().map(Filling::locale).orElseGet(() -> parameter(request, "lang"));
    }

    public String getLanguageName() {
        return Locale.forLanguageTag(getLang()).getDisplayName(frame.getLocale());
    }

    public long getSeen() {
        return filling().map(Filling::revision).orElse(0L);
    }

    public String getWhen() {
        return filling().map(there -> words().when(there)).orElse("");
    }

    public String getName() {
        return typedOr("page:title", Filling::title, () -> "");
    }

    /** A new one begins as what stands there now, which is easier to change than an empty field. */
    public String getText() {
        return typedOr("page:body", Filling::body, () -> board.standing(getSlot(), getLang()));
    }

    /** A layout in which it is looked at. */
    public String getLayout() {
        return place().flatMap(found -> found.layouts().stream().findFirst()).orElse("");
    }

    public String getPath() {
        return "/.slot/" + getSlot() + "/" + getLang();
    }

    /** A new one begins where the last one ends, or soon. */
    public String getFrom() {
        return typedOr(
                "from",
                there -> Moments.local(there.span().from(), there.zone()),
                () -> board.lastEnd(getSlot(), getLang())
                        .map(end -> Moments.local(end, zone()))
                        .orElseGet(() -> Moments.proposed(clock.instant(), zone())));
    }

    public String getUntil() {
        return typedOr(
                "until",
                there -> there.span()
                        .until()
                        .map(end -> Moments.local(end, there.zone()))
                        .orElse(""),
                () -> "");
    }

    public String getZone() {
        return typedOr(
                "zone", there -> there.zone().getId(), () -> frame.getZone().getId());
    }

    /** Whether all partners switch at its moments; a new one is for this site alone unless somebody says otherwise. */
    public boolean isTogether() {
        return FacesContext.getCurrentInstance().isPostback()
                ? parameter(request, "together").equals("true")
                : filling().filter(Filling::together).isPresent();
    }

    private ZoneId zone() {
        return frame.getZone();
    }

    public List<String> getZones() {
        return Moments.zones(
                frame.getZone(), filling().map(Filling::zone).map(List::of).orElseGet(List::of));
    }

    private String typedOr(String field, Function<Filling, String> stored, Supplier<String> fresh) {
        String typed = request.getParameter(field);
        if (typed != null) {
            return typed;
        }
        return filling().map(stored).orElseGet(fresh);
    }

    public String getError() {
        return error;
    }

    public void save() throws IOException {
        Optional<Plan> plan = plan();
        if (plan.isEmpty()) {
            return;
        }
        String by = frame.person().name();
        take(
                getId() == 0
                        ? slots.plan(getSlot(), getLang(), plan.get(), by)
                        : slots.change(getId(), seen(), plan.get(), by),
                getId() == 0 ? "slots.planned" : "slots.changed");
    }

    public void takeAway() throws IOException {
        take(slots.takeAway(getId(), seen(), frame.person().name()), "slots.taken-away");
    }

    private Optional<Plan> plan() {
        String name = getName().strip();
        Optional<Instant> from =
                isShown() ? filling().map(there -> there.span().from()) : Moments.parse(getFrom(), getZone());
        Optional<Instant> until = getUntil().isBlank() ? Optional.empty() : Moments.parse(getUntil(), getZone());
        if (name.isEmpty() || name.length() > Plan.LONGEST_TITLE) {
            error = frame.text("slots.no-name", Plan.LONGEST_TITLE);
        } else if (from.isEmpty() || until.isEmpty() && !getUntil().isBlank()) {
            error = frame.text("schedule.no-moment");
        } else if (until.filter(end -> !end.isAfter(from.get())).isPresent()) {
            error = frame.text("slots.backwards");
        } else {
            return Optional.of(
                    new Plan(name, getText(), new Span(from.get(), until), ZoneId.of(getZone()), isTogether()));
        }
        return Optional.empty();
    }

    private void take(Result result, String done) throws IOException {
        if (result instanceof Result.Done kept) {
            told.good(frame.text(done));
            if (!kept.removed().isEmpty()) {
                told.warning(frame.text(
                        "slots.removed",
                        kept.removed().stream().map(Sanitised.Removed::what).collect(Collectors.joining(", "))));
            }
            go();
        }
        error = refusal(result);
    }

    private String refusal(Result result) {
        if (result instanceof Result.TooLate late) {
            return frame.text("slots.too-late", frame.time(late.until()));
        } else if (result instanceof Result.Overlaps overlaps) {
            return frame.text("slots.overlaps", overlaps.other().title(), words().when(overlaps.other()));
        } else if (result instanceof Result.NoSuchPlace no) {
            return frame.text("slots.no-such-place", no.slot());
        } else if (result instanceof Result.NotOurs theirs) {
            return frame.text("slots.not-ours", theirs.slot());
        } else if (result instanceof Result.NoText) {
            return frame.text("slots.no-text", Plan.LONGEST_BODY);
        } else if (result instanceof Result.Unpublished lacking) {
            return frame.text(
                    "slots.unpublished",
                    lacking.pictures().stream().map(PagePath::value).collect(Collectors.joining(" ")));
        }
        return result instanceof Result.Overtaken ? frame.text("slots.overtaken") : "";
    }

    private SlotWords words() {
        return new SlotWords(frame.texts(), frame.getLocale(), frame.getZone());
    }

    private long seen() {
        String seen = parameter(request, "seen");
        return seen.matches("\\d{1,15}") ? Long.parseLong(seen) : -1;
    }

    private static void go() throws IOException {
        FacesContext.getCurrentInstance().getExternalContext().redirect(SlotsPage.HERE);
    }
}
