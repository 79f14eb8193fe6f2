package org.noren.site.office.http;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.util.Optional;
import org.noren.site.office.Person;

/**
 * Who has signed in, between two requests: the account's name in the servlet session. Born at a sign-in with a session id
 * that nobody knew before; ends with the sign-out, the idle time-out of {@code web.xml}, or the account.
 */
public final class OfficeSession {
    private static final String NAME = OfficeSession.class.getName();

    private OfficeSession() {}

    public static void begin(HttpServletRequest request, Person person) {
        request.getSession(true);
        request.changeSessionId();
        request.getSession().setAttribute(NAME, person.name());
    }

    public static void end(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        if (session != null) session.invalidate();
    }

    static Optional<String> name(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        return Optional.ofNullable(session)
                .map(known -> known.getAttribute(NAME))
                .filter(String.class::isInstance)
                .map(String.class::cast);
    }
}
