package org.noren.site.office.http;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import org.noren.site.office.OfficeRole;
import org.noren.site.office.Person;
import org.noren.site.office.RequestOrigin;
import org.noren.site.office.SignIn;
import org.noren.site.office.SignInAnswer;
import org.noren.site.settings.SiteSettings;

/** Lets programs in that send name and password with every request (HTTP Basic); they get no session. */
@ApplicationScoped
class MachineEntrance {
    private static final int TOO_MANY_REQUESTS = 429;

    /** Request header with a code of the caller's authenticator app. */
    private static final String CODE = "Noren-Code";

    @Inject
    SignIn signIn;

    @Inject
    SiteSettings settings;

    /** @return the program's account; when empty, the refusal is already written */
    Optional<Person> admit(
            Set<OfficeRole> roles, Set<String> ownOrigins, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        if (!RequestOrigin.isOwnOrNoBrowser(
                request.getHeader("Sec-Fetch-Site"), request.getHeader("Origin"), ownOrigins))
            return refuse(response, HttpServletResponse.SC_FORBIDDEN, "Another site's page may not call this door.");
        Optional<BasicCredentials> given = BasicCredentials.of(request.getHeader("Authorization"));
        if (given.isEmpty()) return askForPassword(response);
        String name = given.get().name();
        SignInAnswer answer = signIn.attempt(name, given.get().password(), request.getRemoteAddr());
        if (answer instanceof SignInAnswer.CodeWanted) {
            String code = request.getHeader(CODE);
            if (code == null)
                return refuse(
                        response,
                        HttpServletResponse.SC_FORBIDDEN,
                        name + " has a second factor: send a code of the authenticator app in the header " + CODE
                                + ".");
            answer = signIn.code(name, code, request.getRemoteAddr());
        } else if (answer instanceof SignInAnswer.Welcome && settings.secondFactorRequired()) {
            return refuse(
                    response,
                    HttpServletResponse.SC_FORBIDDEN,
                    name + " needs a second factor first: sign in at the office and set it up.");
        }
        if (answer instanceof SignInAnswer.TooEarly early) {
            return later(response, TOO_MANY_REQUESTS, early.pause(), "Too many wrong passwords.");
        } else if (answer instanceof SignInAnswer.Busy) {
            return later(
                    response,
                    HttpServletResponse.SC_SERVICE_UNAVAILABLE,
                    Duration.ofSeconds(5),
                    "Too many sign-ins at this moment.");
        } else if (answer instanceof SignInAnswer.Welcome welcome) {
            Person person = welcome.person();
            return roles.contains(person.role())
                    ? Optional.of(person)
                    : refuse(
                            response,
                            HttpServletResponse.SC_FORBIDDEN,
                            "The role " + person.role().word() + " of " + person.name() + " may not do this.");
        }
        return askForPassword(response);
    }

    private static Optional<Person> askForPassword(HttpServletResponse response) throws IOException {
        response.setHeader("WWW-Authenticate", "Basic realm=\"Noren office\", charset=\"UTF-8\"");
        return refuse(
                response,
                HttpServletResponse.SC_UNAUTHORIZED,
                "Name and password of an office account are needed; these are missing or wrong.");
    }

    private static Optional<Person> later(HttpServletResponse response, int status, Duration pause, String reason)
            throws IOException {
        long seconds = pause.toSeconds() + 1;
        response.setHeader("Retry-After", Long.toString(seconds));
        return refuse(response, status, reason + " Try again in " + seconds + " seconds.");
    }

    private static Optional<Person> refuse(HttpServletResponse response, int status, String text) throws IOException {
        response.setStatus(status);
        response.setContentType("text/plain;charset=UTF-8");
        response.getWriter().println(text);
        return Optional.empty();
    }
}
