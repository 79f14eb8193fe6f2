package org.noren.partner.timetable;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.text.MessageFormat;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.ResourceBundle;
import org.noren.shared.page.Page;
import org.noren.shared.page.ReservedPaths;

/** The timetable as pages that any layout can show, without script. What feeds and readers say is written as text. V1. */
final class TimetablePages {
    static final int MOST_STOPS = 200;
    static final int MOST_DEPARTURES = 300;

    private static final String BUNDLE = "org.noren.partner.timetable.Timetable";
    private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT);

    private final Timetable timetable;
    private final TimetableWish wish;
    private final String language;
    private final Locale locale;
    private final ResourceBundle texts;

    TimetablePages(Timetable timetable, TimetableWish wish) {
        this.timetable = timetable;
        this.wish = wish;
        this.language = wish.language().getLanguage();
        this.locale = language.equals("ja") ? Locale.JAPANESE : Locale.ENGLISH;
        this.texts = ResourceBundle.getBundle(BUNDLE, locale, TimetablePages.class.getClassLoader());
    }

    /** Which stops there are. */
    Page stops() {
        List<Stop> found = timetable.find(wish.words(), language);
        var html = new StringBuilder(4096);
        validity(html);
        form(
                html,
                "<label>" + text("stop.words") + " <input type=\"search\" name=\"q\" maxlength=\"100\" value=\""
                        + escaped(wish.words()) + "\"></label> " + dateField());
        html.append("<h2>").append(text("stops")).append("</h2>");
        if (found.isEmpty())
            html.append("<p>").append(text("stops.none", wish.words())).append("</p>");
        else {
            html.append("<ul class=\"timetable-stops\">");
            found.stream()
                    .limit(MOST_STOPS)
                    .forEach(stop -> html.append("<li><a href=\"")
                            .append(address(stop, Optional.empty(), locale.getLanguage()))
                            .append("\">")
                            .append(escaped(stop.name().in(language)))
                            .append("</a></li>"));
            html.append("</ul>");
            if (found.size() > MOST_STOPS)
                html.append("<p>")
                        .append(text("stops.more", MOST_STOPS, found.size()))
                        .append("</p>");
        }
        other(html, Optional.empty());
        return page(texts.getString("title"), html);
    }

    /** What departs at one stop, line by line. */
    Page departures(Stop stop) {
        String name = stop.name().in(language);
        var html = new StringBuilder(8192);
        validity(html);
        form(
                html,
                hidden("stop", stop.id()) + dateField() + " <label>" + text("from")
                        + " <input type=\"time\" name=\"from\" value=\"" + CLOCK.format(wish.from()) + "\"></label> "
                        + lineField(stop));
        List<Departure> found = timetable.departures(stop, wish.date(), wish.from(), wish.line(), MOST_DEPARTURES + 1);
        html.append("<h2>")
                .append(text("departures", day(wish.date()), CLOCK.format(wish.from())))
                .append("</h2>");
        if (found.isEmpty()) html.append("<p>").append(text(nothing())).append("</p>");
        Map<Line, List<Departure>> byLine = new LinkedHashMap<>();
        found.stream()
                .limit(MOST_DEPARTURES)
                .forEach(departure -> byLine.computeIfAbsent(departure.line(), any -> new ArrayList<>())
                        .add(departure));
        byLine.forEach((line, departures) -> table(html, line, departures));
        if (found.size() > MOST_DEPARTURES)
            html.append("<p>").append(text("departures.more", MOST_DEPARTURES)).append("</p>");
        neighbours(html, stop);
        other(html, Optional.of(stop));
        return page(text0("title.of", name), html);
    }

    /** Why there may be nothing. */
    private String nothing() {
        return isValid(wish.date()) ? wish.from().equals(LocalTime.MIN) ? "none.day" : "none.more" : "none.unknown";
    }

    private boolean isValid(LocalDate date) {
        return !date.isBefore(timetable.facts().from())
                && !date.isAfter(timetable.facts().until());
    }

    private void table(StringBuilder html, Line line, List<Departure> departures) {
        boolean platforms =
                departures.stream().anyMatch(departure -> !departure.platform().isEmpty());
        html.append("<table class=\"timetable\"><caption>")
                .append(escaped(line.label(language)))
                .append("</caption><thead><tr><th scope=\"col\">")
                .append(text("time"))
                .append("</th><th scope=\"col\">")
                .append(text("towards"))
                .append("</th>");
        if (platforms)
            html.append("<th scope=\"col\">").append(text("platform")).append("</th>");
        html.append("</tr></thead><tbody>");
        for (Departure departure : departures) {
            html.append("<tr><th scope=\"row\"><time>")
                    .append(CLOCK.format(departure.at()))
                    .append("</time></th><td>")
                    .append(escaped(departure.towards().in(language)))
                    .append("</td>");
            if (platforms)
                html.append("<td>").append(escaped(departure.platform())).append("</td>");
            html.append("</tr>");
        }
        html.append("</tbody></table>");
    }

    private void validity(StringBuilder html) {
        Timetable.Facts facts = timetable.facts();
        html.append("<p class=\"lead\">")
                .append(text("valid", String.join(", ", facts.agencies()), day(facts.from()), day(facts.until())))
                .append("</p>");
    }

    private void form(StringBuilder html, String fields) {
        html.append("<form class=\"timetable\" method=\"get\" action=\"")
                .append(ReservedPaths.TIMETABLE.address())
                .append("\">")
                .append(hidden("lang", locale.getLanguage()))
                .append("<p>")
                .append(fields)
                .append(" <button>")
                .append(text("show"))
                .append("</button></p></form>");
    }

    private static String hidden(String name, String value) {
        return "<input type=\"hidden\" name=\"" + name + "\" value=\"" + escaped(value) + "\">";
    }

    private String dateField() {
        return "<label>" + text("date") + " <input type=\"date\" name=\"date\" value=\"" + wish.date() + "\"></label>";
    }

    private String lineField(Stop stop) {
        var html = new StringBuilder("<label>" + text("line") + " <select name=\"line\"><option value=\"\">"
                + text("line.all") + "</option>");
        for (Line line : timetable.lines(stop))
            html.append("<option value=\"")
                    .append(escaped(line.id()))
                    .append('"')
                    .append(wish.line().equals(Optional.of(line.id())) ? " selected" : "")
                    .append('>')
                    .append(escaped(line.label(language)))
                    .append("</option>");
        return html.append("</select></label>").toString();
    }

    private void neighbours(StringBuilder html, Stop stop) {
        html.append("<nav class=\"pager\" aria-label=\"").append(text("days")).append("\"><ul>");
        for (int by : new int[] {-1, 1}) {
            LocalDate day = wish.date().plusDays(by);
            // robots would walk through the calendar for ever
            if (!isValid(day)) continue;
            html.append("<li><a href=\"")
                    .append(address(stop, Optional.of(day), locale.getLanguage()))
                    .append("\">")
                    .append(text(by < 0 ? "day.before" : "day.after"))
                    .append("</a></li>");
        }
        html.append("<li><a href=\"")
                .append(ReservedPaths.TIMETABLE.address())
                .append("?lang=")
                .append(locale.getLanguage())
                .append("\">")
                .append(text("stops.all"))
                .append("</a></li></ul></nav>");
    }

    /** The same page in the other language that it is written in. */
    private void other(StringBuilder html, Optional<Stop> stop) {
        String tag = locale.equals(Locale.JAPANESE) ? "en" : "ja";
        String to = stop.map(here -> address(here, Optional.of(wish.date()), tag))
                .orElseGet(() -> ReservedPaths.TIMETABLE.address() + "?lang=" + tag);
        html.append("<p><a hreflang=\"")
                .append(tag)
                .append("\" lang=\"")
                .append(tag)
                .append("\" href=\"")
                .append(to)
                .append("\">")
                .append(text("other"))
                .append("</a></p>");
    }

    /** @param date another day, from its beginning; empty for the day that is wished */
    private String address(Stop stop, Optional<LocalDate> date, String tag) {
        String line =
                date.isPresent() ? wish.line().map(id -> "&line=" + encoded(id)).orElse("") : "";
        return escaped(ReservedPaths.TIMETABLE.address() + "?lang=" + tag + "&stop=" + encoded(stop.id()) + "&date="
                + date.orElse(wish.date()) + line);
    }

    private String day(LocalDate date) {
        return DateTimeFormatter.ofLocalizedDate(FormatStyle.FULL)
                .withLocale(locale)
                .format(date);
    }

    private Page page(String title, StringBuilder html) {
        String whole = title.length() <= Page.MAX_TITLE ? title : title.substring(0, Page.MAX_TITLE);
        return new Page(locale.getLanguage(), whole, "", "plain", html.toString());
    }

    /** As it stands in HTML. */
    private String text(String key, Object... values) {
        return escaped(text0(key, values));
    }

    private String text0(String key, Object... values) {
        return new MessageFormat(texts.getString(key), locale).format(values);
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
