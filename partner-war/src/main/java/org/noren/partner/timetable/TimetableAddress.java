package org.noren.partner.timetable;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.Optional;
import org.noren.shared.page.Page;
import org.noren.shared.page.PagePath;
import org.noren.shared.page.ReservedPaths;
import org.noren.site.serving.Notice;
import org.noren.site.serving.OwnAddress;
import org.noren.site.serving.SiteView;

/**
 * {@code /timetable?stop=…&date=2026-11-28&from=09:00&line=…&q=…&lang=ja}: stops, or what departs at one of them, as a page
 * in the site's layout, for this reader alone. Without a feed there is no such page.
 */
@ApplicationScoped
public class TimetableAddress implements OwnAddress {
    private static final int OK = 200;
    private static final int LONGEST_WORDS = 100;
    private static final int LONGEST_ID = 255;

    private final ServedTimetable served;
    private final Clock clock;

    @Inject
    public TimetableAddress(ServedTimetable served, Clock clock) {
        this.served = served;
        this.clock = clock;
    }

    /** For the container's proxy only. */
    @SuppressWarnings("NullAway")
    protected TimetableAddress() {
        this(null, null);
    }

    @Override
    public PagePath at() {
        return ReservedPaths.TIMETABLE;
    }

    @Override
    public Answer answer(SiteView view, Asking asking) {
        Optional<Timetable> now = served.now();
        if (now.isEmpty()) return new Answer.Nothing(Notice.NOT_FOUND);
        String wished = asking.parameter("lang");
        String language = wished.matches("[a-z]{2,3}(-[A-Za-z0-9]{2,8}){0,3}")
                ? wished
                : Notice.language(ReservedPaths.TIMETABLE, asking.wishes(), view.locale());
        Timetable timetable = now.get();
        var wish = wish(asking, clock.instant().atZone(timetable.facts().zone()), Locale.forLanguageTag(language));
        Optional<Stop> stop = timetable.stop(shortened(asking.parameter("stop"), LONGEST_ID));
        var pages = new TimetablePages(timetable, wish);
        Page page = stop.map(pages::departures).orElseGet(pages::stops);
        return view.notice(ReservedPaths.TIMETABLE, page)
                .<Answer>map(shown -> new Answer.Shown(view, shown, OK))
                .orElseGet(() -> new Answer.Nothing(Notice.NOT_FOUND));
    }

    /** What cannot be read counts as not said: today, and from now on. */
    private static TimetableWish wish(Asking asking, ZonedDateTime now, Locale language) {
        LocalDate today = now.toLocalDate();
        LocalDate date = date(asking.parameter("date"), today);
        LocalTime usual = date.equals(today) ? now.toLocalTime().truncatedTo(ChronoUnit.MINUTES) : LocalTime.MIN;
        return new TimetableWish(
                language,
                shortened(asking.parameter("q"), LONGEST_WORDS).strip(),
                date,
                time(asking.parameter("from"), usual),
                Optional.of(shortened(asking.parameter("line"), LONGEST_ID)).filter(line -> !line.isEmpty()));
    }

    private static LocalDate date(String text, LocalDate usual) {
        try {
            return text.matches("[0-9]{4}-[0-9]{2}-[0-9]{2}") ? LocalDate.parse(text) : usual;
        } catch (DateTimeParseException noSuchDay) {
            return usual;
        }
    }

    private static LocalTime time(String text, LocalTime usual) {
        return text.matches("([01][0-9]|2[0-3]):[0-5][0-9]") ? LocalTime.parse(text) : usual;
    }

    private static String shortened(String text, int longest) {
        return text.length() <= longest ? text : text.substring(0, longest);
    }
}
