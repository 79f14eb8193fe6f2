package org.noren.site.office.http;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.io.Serializable;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.noren.site.office.Person;

/**
 * Who has signed in, between two requests: the number of the session's record in the servlet session. Born at a sign-in
 * with a session id that nobody knew before; ends with the record, or the idle time-out of {@code web.xml}. Between the
 * password and the code it holds whose password was right, for five minutes.
 */
public final class OfficeSession {
    private static final String RECORD = OfficeSession.class.getName();
    private static final String HALF_WAY = RECORD + ".half-way";
    private static final Duration TIME_FOR_THE_CODE = Duration.ofMinutes(5);

    private OfficeSession() {}

    private record HalfWay(String name, Instant until) implements Serializable {}

    /** @param record of the session, as it was stored for the person */
    public static void begin(HttpServletRequest request, Person person, long record) {
        request.getSession(true);
        request.changeSessionId();
        HttpSession session = request.getSession();
        session.removeAttribute(HALF_WAY);
        session.setAttribute(RECORD, record);
        KeptText.leaveTo(session, person.name());
    }

    /** The password was right; the code is still to come. */
    public static void awaitCode(HttpServletRequest request, Person person, Instant now) {
        request.getSession(true);
        request.changeSessionId();
        HttpSession session = request.getSession();
        session.removeAttribute(RECORD);
        session.setAttribute(HALF_WAY, new HalfWay(person.name(), now.plus(TIME_FOR_THE_CODE)));
    }

    /** Whose password was right a moment ago. */
    public static Optional<String> awaited(HttpServletRequest request, Instant now) {
        return Optional.ofNullable(request.getSession(false))
                .map(session -> session.getAttribute(HALF_WAY))
                .filter(HalfWay.class::isInstance)
                .map(HalfWay.class::cast)
                .filter(halfWay -> now.isBefore(halfWay.until()))
                .map(HalfWay::name);
    }

    public static void end(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        if (session != null) session.invalidate();
    }

    /** The number of the session's record. */
    public static Optional<Long> record(HttpServletRequest request) {
        return Optional.ofNullable(request.getSession(false))
                .map(session -> session.getAttribute(RECORD))
                .filter(Long.class::isInstance)
                .map(Long.class::cast);
    }
}
