package org.noren.site.office.http;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import org.noren.site.office.AuditSearch;

/** The filters of the audit as they stand in an address; days as {@code 2026-11-20}, in the visitor's zone. */
public record AuditFilter(String who, String action, String words, String from, String to) {
    public static AuditFilter of(HttpServletRequest request) {
        return new AuditFilter(
                parameter(request, "who"),
                parameter(request, "action"),
                parameter(request, "q"),
                parameter(request, "from"),
                parameter(request, "to"));
    }

    private static String parameter(HttpServletRequest request, String name) {
        String value = request.getParameter(name);
        return value == null ? "" : value.strip();
    }

    /** What is no day filters nothing. */
    public AuditSearch search(ZoneId zone) {
        return new AuditSearch(who, action, words, start(from, zone, 0), start(to, zone, 1));
    }

    private static Optional<Instant> start(String day, ZoneId zone, int daysLater) {
        try {
            return day.isEmpty()
                    ? Optional.empty()
                    : Optional.of(LocalDate.parse(day)
                            .plusDays(daysLater)
                            .atStartOfDay(zone)
                            .toInstant());
        } catch (DateTimeParseException noDay) {
            return Optional.empty();
        }
    }

    public String query() {
        return "who=" + escaped(who) + "&action=" + escaped(action) + "&q=" + escaped(words) + "&from=" + escaped(from)
                + "&to=" + escaped(to);
    }

    private static String escaped(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
