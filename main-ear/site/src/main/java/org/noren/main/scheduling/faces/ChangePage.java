package org.noren.main.scheduling.faces;

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
import org.jspecify.annotations.Nullable;
import org.noren.main.partnership.PartnerTimes;
import org.noren.main.publishing.Foresight.Moment;
import org.noren.main.publishing.SwitchBoard;
import org.noren.main.publishing.SwitchBoard.How;
import org.noren.main.scheduling.Moments;
import org.noren.main.scheduling.Schedule;
import org.noren.main.scheduling.ScheduleDesk;
import org.noren.main.scheduling.ScheduleDesk.Result;
import org.noren.main.scheduling.ScheduleDesk.When;
import org.noren.main.scheduling.ScheduleWords;
import org.noren.main.scheduling.ScheduledChange;
import org.noren.main.scheduling.ScheduledItem;
import org.noren.site.office.OfficeSection.Tone;
import org.noren.site.office.faces.OfficeFrame;
import org.noren.site.office.faces.Told;

/** One scheduled change: what and when, how ready the partners are, and moving it, calling it off, and going back. */
@Named
@RequestScoped
public class ChangePage {
    private static final String HERE = "/office/schedule-change.xhtml";

    @Inject
    ScheduleDesk desk;

    @Inject
    Schedule schedule;

    @Inject
    SwitchBoard board;

    @Inject
    PartnerTimes times;

    @Inject
    OfficeFrame frame;

    @Inject
    Told told;

    @Inject
    Clock clock;

    @Inject
    HttpServletRequest request;

    private @Nullable ScheduledChange change;
    private @Nullable List<SwitchBoard.Line> partners;
    private String error = "";

    static String addressOf(long id) {
        return HERE + "?id=" + id;
    }

    /** Called before the page is shown. */
    public void open() throws IOException {
        change = desk.find(getId()).orElse(null);
        if (change == null) {
            told.warning(frame.text("schedule.unknown"));
            go(SchedulePage.HERE);
        }
    }

    public long getId() {
        String id = parameter(request, "id");
        return id.matches("\\d{1,15}") ? Long.parseLong(id) : 0;
    }

    private ScheduledChange change() {
        return Optional.ofNullable(change)
                .or(() -> desk.find(getId()))
                .orElseThrow(() -> new IllegalStateException("the page was opened without a change"));
    }

    public String getTitle() {
        return words().name(change());
    }

    public String getWhen() {
        return words().when(change());
    }

    public String getWho() {
        return words().who(change());
    }

    public String getState() {
        return words().state(change());
    }

    public String getTone() {
        return words().tone(change()).style();
    }

    public String getOutcome() {
        return words().outcome(change());
    }

    public String getMadeBy() {
        return change().madeBy();
    }

    public List<ScheduledItem> getItems() {
        return change().items();
    }

    public String what(ScheduledItem item) {
        return words().what(item);
    }

    /** Whether it can still be moved or called off. */
    public boolean isChangeable() {
        return change().waits() && change().at().isAfter(clock.instant());
    }

    /** Whether all sites can go back from it. */
    public boolean isBackPossible() {
        return change().items().stream().anyMatch(ScheduledItem::isDone);
    }

    public long getRevision() {
        return change().revision();
    }

    public String getAt() {
        String typed = parameter(request, "at");
        if (!typed.isEmpty()) {
            return typed;
        }
        return isChangeable()
                ? Moments.local(change().at(), change().zone())
                : Moments.proposed(clock.instant(), change().zone());
    }

    public String getZone() {
        String typed = parameter(request, "zone");
        return typed.isEmpty() ? change().zone().getId() : typed;
    }

    public List<String> getZones() {
        return Moments.zones(
                change().zone(),
                times.all().stream().map(line -> line.time().zone()).distinct().toList());
    }

    /** How the partners stand, while all are to switch together. */
    public List<SwitchBoard.Line> getPartners() {
        if (partners == null) {
            partners = change().together() && isChangeable()
                    ? board.of(new Moment(change().id(), change().revision(), change().at()))
                    : List.of();
        }
        return partners;
    }

    public long getReady() {
        return getPartners().stream()
                .filter(line -> line.how() == How.READY || line.how() == How.NOTHING)
                .count();
    }

    public String how(SwitchBoard.Line line) {
        return frame.text(
                "schedule.how." + line.how().name().toLowerCase(Locale.ROOT).replace('_', '-'));
    }

    public String toneOf(SwitchBoard.Line line) {
        Tone tone = switch (line.how()) {
            case READY, NOTHING -> Tone.GOOD;
            case ON_ITS_WAY, ASKED -> Tone.CALM;
            case HELD, DECLINED -> Tone.WARNING;
            case STOPPED -> Tone.BAD;
        };
        return tone.style();
    }

    public String getError() {
        return error;
    }

    public void move() throws IOException {
        typed().ifPresent(at -> take(schedule.move(getId(), seen(), at, ZoneId.of(getZone())), "schedule.moved"));
        leave();
    }

    public void callOff() throws IOException {
        take(schedule.callOff(getId(), seen(), frame.person().name()), "schedule.called-off");
        leave();
    }

    public void back() throws IOException {
        typed().ifPresent(at -> take(
                schedule.back(
                        getId(),
                        new When(at, ZoneId.of(getZone()), change().together()),
                        frame.person().name()),
                "schedule.planned"));
        leave();
    }

    private Optional<Instant> typed() {
        Optional<Instant> at = Moments.parse(getAt(), getZone());
        if (at.isEmpty()) {
            error = frame.text("schedule.no-moment");
        }
        return at;
    }

    private void take(Result result, String done) {
        if (result instanceof Result.Done) {
            told.good(frame.text(done));
        } else {
            error = ScheduleForm.refusal(frame, result);
        }
    }

    private void leave() throws IOException {
        if (error.isEmpty()) {
            go(SchedulePage.HERE);
        }
    }

    private long seen() {
        String seen = parameter(request, "seen");
        return seen.matches("\\d{1,15}") ? Long.parseLong(seen) : -1;
    }

    private ScheduleWords words() {
        return new ScheduleWords(frame.texts(), frame.getLocale(), frame.getZone());
    }

    private static void go(String address) throws IOException {
        FacesContext.getCurrentInstance().getExternalContext().redirect(address);
    }
}
