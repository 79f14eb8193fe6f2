package org.noren.main.scheduling.faces;

import static org.noren.site.office.faces.Parameters.numbers;
import static org.noren.site.office.faces.Parameters.parameter;

import jakarta.enterprise.context.RequestScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.TextStyle;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.noren.main.partnership.PartnerTimes;
import org.noren.main.scheduling.Month;
import org.noren.main.scheduling.Month.Mark;
import org.noren.main.scheduling.PlannedBeside;
import org.noren.main.scheduling.Schedule;
import org.noren.main.scheduling.ScheduleDesk;
import org.noren.main.scheduling.ScheduleNews;
import org.noren.main.scheduling.ScheduleWords;
import org.noren.main.scheduling.ScheduledChange;
import org.noren.site.office.faces.OfficeFrame;
import org.noren.site.office.faces.Told;

/** What is scheduled: a list, and the month as a grid. Both stand in the page as it comes; the address names month and place. */
@Named
@RequestScoped
public class SchedulePage {
    static final String HERE = "/office/schedule.xhtml";
    private static final int PAGE = 50;
    private static final int ENDED = 20;
    private static final int UNSEEN = 100;
    private static final int MOST_IN_MONTH = 1_000;
    private static final int FIRST_YEAR = 2000;
    private static final int LAST_YEAR = 2999;

    @Inject
    ScheduleDesk desk;

    @Inject
    ScheduleNews news;

    @Inject
    Schedule schedule;

    @Inject
    Told told;

    @Inject
    PartnerTimes times;

    @Inject
    OfficeFrame frame;

    @Inject
    Clock clock;

    @Inject
    HttpServletRequest request;

    @Inject
    @Any
    Instance<PlannedBeside> beside;

    private @Nullable Month month;
    private @Nullable List<ScheduledChange> waiting;
    private @Nullable List<ScheduledChange> unseen;

    public List<ScheduledChange> getWaiting() {
        if (waiting == null) {
            waiting = desk.waiting(getFirst(), PAGE);
        }
        return waiting;
    }

    public List<ScheduledChange> getEnded() {
        return desk.ended(ENDED);
    }

    /** What failed or left something as it was, and nobody has noted yet. */
    public List<ScheduledChange> getUnseen() {
        if (unseen == null) {
            unseen = news.unseen(UNSEEN);
        }
        return unseen;
    }

    /** Notes those that are chosen, so that nobody is told of them any longer. */
    public void seen() throws IOException {
        String by = frame.person().name();
        long noted = isManager()
                ? numbers(request, "chosen").filter(id -> schedule.seen(id, by)).count()
                : 0;
        if (noted == 0) {
            told.warning(frame.text("schedule.seen.none"));
        } else {
            told.good(frame.text("schedule.seen.done", noted));
        }
        FacesContext.getCurrentInstance().getExternalContext().redirect(HERE);
    }

    public int getFirst() {
        String first = parameter(request, "first");
        return first.matches("\\d{1,6}") ? Integer.parseInt(first) : 0;
    }

    public long getTotal() {
        return desk.countWaiting();
    }

    public int getLast() {
        return getFirst() + getWaiting().size();
    }

    public boolean isMore() {
        return getLast() < getTotal();
    }

    public String getPreviousLines() {
        return at(yearMonth(), Math.max(0, getFirst() - PAGE));
    }

    public String getNextLines() {
        return at(yearMonth(), getFirst() + PAGE);
    }

    /** The grid of the month that the address names, or of this one. */
    public Month getMonth() {
        if (month == null) {
            YearMonth asked = yearMonth();
            ZoneId zone = frame.getZone();
            month = Month.of(
                    asked,
                    zone,
                    desk.between(Month.from(asked, zone), Month.until(asked, zone), MOST_IN_MONTH),
                    times.all().stream()
                            .map(time -> new Month.Prescribed(time.title(), time.time()))
                            .toList(),
                    beside(Month.from(asked, zone), Month.until(asked, zone)));
        }
        return month;
    }

    private List<Mark.Beside> beside(Instant from, Instant until) {
        return beside.stream()
                .flatMap(feature -> feature.between(from, until).stream())
                .toList();
    }

    private YearMonth yearMonth() {
        YearMonth now = YearMonth.from(clock.instant().atZone(frame.getZone()));
        try {
            YearMonth asked =
                    parameter(request, "month").isEmpty() ? now : YearMonth.parse(parameter(request, "month"));
            return asked.getYear() < FIRST_YEAR || asked.getYear() > LAST_YEAR ? now : asked;
        } catch (DateTimeException noMonth) {
            return now;
        }
    }

    public String getPreviousMonth() {
        return at(yearMonth().minusMonths(1), getFirst()) + "#month";
    }

    public String getNextMonth() {
        return at(yearMonth().plusMonths(1), getFirst()) + "#month";
    }

    private static String at(YearMonth month, int first) {
        return HERE + "?month=" + month + "&first=" + first;
    }

    public String getMonthName() {
        return DateTimeFormatter.ofPattern(frame.text("schedule.month"), frame.getLocale())
                .format(yearMonth());
    }

    public List<String> getWeekDays() {
        return Arrays.stream(DayOfWeek.values())
                .map(day -> day.getDisplayName(TextStyle.SHORT, frame.getLocale()))
                .toList();
    }

    public boolean today(Month.Day day) {
        return day.date().equals(clock.instant().atZone(frame.getZone()).toLocalDate());
    }

    /** On narrow screens the grid is a list, and days without anything are left out. */
    public String style(Month.Day day) {
        return (day.inside() ? "" : "outside ") + (day.marks().isEmpty() ? "free " : "") + (today(day) ? "today" : "");
    }

    public String time(Mark mark) {
        return DateTimeFormatter.ofPattern("HH:mm").withZone(frame.getZone()).format(mark.at());
    }

    public boolean change(Mark mark) {
        return mark instanceof Mark.Change;
    }

    public @Nullable ScheduledChange changeOf(Mark mark) {
        return mark instanceof Mark.Change change ? change.change() : null;
    }

    public Mark.@Nullable Beside besideOf(Mark mark) {
        return mark instanceof Mark.Beside other ? other : null;
    }

    public String besideWords(Mark.Beside mark) {
        return frame.text("schedule.beside." + mark.turn().name().toLowerCase(Locale.ROOT), mark.name());
    }

    /** Who is updated then. */
    public String updates(Mark mark) {
        if (!(mark instanceof Mark.Updates updates)) {
            return "";
        }
        return updates.partners().size() == 1
                ? updates.partners().get(0)
                : frame.text(
                        "schedule.updates.more",
                        updates.partners().get(0),
                        updates.partners().size() - 1);
    }

    public boolean isManager() {
        return frame.may(ScheduleForm.HERE);
    }

    public String name(ScheduledChange change) {
        return words().name(change);
    }

    public String when(ScheduledChange change) {
        return words().when(change);
    }

    public String what(ScheduledChange change) {
        return words().what(change);
    }

    public String who(ScheduledChange change) {
        return words().who(change);
    }

    public String state(ScheduledChange change) {
        return words().state(change);
    }

    public String tone(ScheduledChange change) {
        return words().tone(change).style();
    }

    public String outcome(ScheduledChange change) {
        return words().outcome(change);
    }

    public String address(ScheduledChange change) {
        return ChangePage.addressOf(change.id());
    }

    private ScheduleWords words() {
        return new ScheduleWords(frame.texts(), frame.getLocale(), frame.getZone());
    }
}
