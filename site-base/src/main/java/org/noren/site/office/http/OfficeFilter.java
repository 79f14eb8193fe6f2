package org.noren.site.office.http;

import jakarta.faces.application.ViewExpiredException;
import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.noren.site.office.Account;
import org.noren.site.office.FormLength;
import org.noren.site.office.OfficeKey;
import org.noren.site.office.Permissions;
import org.noren.site.office.Person;
import org.noren.site.office.Preferences;
import org.noren.site.office.RequestOrigin;
import org.noren.site.office.SecondFactors;
import org.noren.site.office.Sessions;
import org.noren.site.office.Visitor;
import org.noren.site.settings.SiteSettings;
import org.noren.site.trace.Trace;

/**
 * Stands before everything in the office: refuses forged requests, finds out who asks, and lets them open what the table
 * of permissions says. What goes wrong behind it ends as a page that says so, with a number that stands in the log.
 */
public class OfficeFilter extends HttpFilter {
    private static final String SIGN_OUT = "/office/sign-out";
    private static final String SECOND_FACTOR = "/office/second-factor.xhtml";
    private static final Logger LOG = Logger.getLogger(OfficeFilter.class.getName());

    @Inject
    Sessions sessions;

    @Inject
    SecondFactors secondFactors;

    @Inject
    OfficeKey key;

    @Inject
    MachineEntrance entrance;

    @Inject
    Visitor visitor;

    @Inject
    SiteSettings settings;

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        String path = path(request);
        if (path.equals("/office") || path.equals("/office/")) {
            response.sendRedirect("/office/index.xhtml");
            return;
        }
        if (RequestOrigin.isSafe(request.getMethod())) {
            if (OfficeLanguage.choose(request, response)) return;
            if (FormAddress.carried(request).isPresent()) {
                response.sendRedirect(FormAddress.opened(path, request));
                return;
            }
        }
        Permissions.Access access = Permissions.to(path);
        if (access instanceof Permissions.Access.Machines machines) {
            Optional<Person> program = entrance.admit(machines.roles(), ownOrigins(request), request, response);
            if (program.isPresent()) {
                visitor.arrives(program.get(), request.getRemoteAddr());
                chain.doFilter(new SignedInRequest(request, program.get()), response);
            }
        } else if (access instanceof Permissions.Access.Brought) {
            brought(request, response, chain);
        } else if (!RequestOrigin.isSafe(request.getMethod())
                && !RequestOrigin.isOwn(
                        request.getHeader("Sec-Fetch-Site"), request.getHeader("Origin"), ownOrigins(request))) {
            LOG.warning(() -> "Refused a " + request.getMethod() + " of " + path + " that was sent by a page of "
                    + request.getHeader("Origin") + ", not by this office; nothing was changed");
            PlainNotice.show("/office/forbidden.xhtml", HttpServletResponse.SC_FORBIDDEN, request, response);
        } else {
            person(access, path, request, response, chain);
        }
    }

    /** Whatever session the browser has here plays no part in what another site's form brings. */
    private void brought(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        visitor.arrives(null, request.getRemoteAddr());
        if (RequestOrigin.isSafe(request.getMethod())) {
            PlainNotice.show("/office/missing.xhtml", HttpServletResponse.SC_NOT_FOUND, request, response);
        } else if (!FormLength.fits(request.getContentType(), request.getContentLengthLong(), false)) {
            response.setStatus(HttpServletResponse.SC_REQUEST_ENTITY_TOO_LARGE);
        } else if (!pass(request, response, chain)) {
            PlainNotice.show("/office/expired.xhtml", HttpServletResponse.SC_FORBIDDEN, request, response);
        }
    }

    private void person(
            Permissions.Access access,
            String path,
            HttpServletRequest request,
            HttpServletResponse response,
            FilterChain chain)
            throws IOException, ServletException {
        Optional<Account> account = OfficeSession.record(request).flatMap(sessions::visit);
        Optional<Person> known = account.map(Account::person);
        visitor.arrives(known.orElse(null), request.getRemoteAddr());
        visitor.prefers(account.map(Account::preferences).orElse(Preferences.NONE));
        visitor.sits(OfficeSession.record(request).orElse(Sessions.NONE));
        boolean changes = !RequestOrigin.isSafe(request.getMethod());
        Optional<String> last = changes && known.isEmpty() ? KeptText.lastVisitor(request, key) : Optional.empty();
        if (changes
                && !FormLength.fits(
                        request.getContentType(),
                        request.getContentLengthLong(),
                        known.isPresent() || last.isPresent())) {
            response.setStatus(HttpServletResponse.SC_REQUEST_ENTITY_TOO_LARGE);
        } else if (path.equals(SIGN_OUT)) {
            OfficeSession.record(request).ifPresent(sessions::end);
            OfficeSession.end(request);
            response.sendRedirect("/office/sign-in.xhtml");
        } else if (access instanceof Permissions.Access.Anybody) {
            if (!pass(request, response, chain))
                PlainNotice.show("/office/expired.xhtml", HttpServletResponse.SC_FORBIDDEN, request, response);
        } else if (access instanceof Permissions.Access.Nobody) {
            PlainNotice.show("/office/missing.xhtml", HttpServletResponse.SC_NOT_FOUND, request, response);
        } else if (known.isEmpty()) {
            if (KeptText.of(request).isEmpty()) OfficeSession.end(request);
            if (changes) expired(last, path, request, response);
            else response.sendRedirect(signInFor(path, request));
        } else if (lacksSecondFactor(known.get(), path)) {
            if (changes)
                PlainNotice.show("/office/forbidden.xhtml", HttpServletResponse.SC_FORBIDDEN, request, response);
            else response.sendRedirect(SECOND_FACTOR);
        } else if (access instanceof Permissions.Access.People people
                && people.roles().contains(known.get().role())) {
            if (changes) KeptText.forgetAt(FormAddress.opened(path, request), request);
            if (!pass(new SignedInRequest(request, known.get()), response, chain))
                viewExpired(known.get(), path, request, response);
        } else {
            PlainNotice.show("/office/forbidden.xhtml", HttpServletResponse.SC_FORBIDDEN, request, response);
        }
    }

    /** What was typed waits for whoever typed it; where nobody can say who that was, it stands on this page. */
    private static void expired(
            Optional<String> last, String path, HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        boolean kept = last.isPresent() && KeptText.keep(request, last.get(), FormAddress.opened(path, request));
        if (kept) request.setAttribute(PlainNotice.KEPT, last.get());
        else request.setAttribute(PlainNotice.TYPED, KeptText.legible(KeptText.typed(request)));
        if (KeptText.isWithFiles(request)) request.setAttribute(PlainNotice.FILES, true);
        PlainNotice.show("/office/expired.xhtml", HttpServletResponse.SC_FORBIDDEN, request, response);
    }

    /** Somebody has signed in again in another window, and sends a form of the session before: they get it back. */
    private static void viewExpired(
            Person person, String path, HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        String address = FormAddress.opened(path, request);
        if (!response.isCommitted() && KeptText.keep(request, person.name(), address)) response.sendRedirect(address);
        else expired(Optional.of(person.name()), path, request, response);
    }

    private boolean lacksSecondFactor(Person person, String path) {
        return settings.secondFactorRequired() && !path.equals(SECOND_FACTOR) && !secondFactors.isSet(person.name());
    }

    /** False when the form that was sent belongs to a session that has ended. */
    private static boolean pass(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        try {
            chain.doFilter(request, response);
        } catch (ServletException | RuntimeException fault) {
            if (isExpired(fault)) return false;
            String number = Trace.currentOrFresh().value();
            LOG.log(
                    Level.SEVERE,
                    fault,
                    () -> "Fault " + number + " at " + request.getRequestURI() + "; the visitor was shown this number");
            request.setAttribute("noren.fault", number);
            PlainNotice.show("/office/fault.xhtml", HttpServletResponse.SC_INTERNAL_SERVER_ERROR, request, response);
        }
        return true;
    }

    private static boolean isExpired(Throwable fault) {
        for (Throwable cause = fault; cause != null; cause = cause.getCause())
            if (cause instanceof ViewExpiredException) return true;
        return false;
    }

    private Set<String> ownOrigins(HttpServletRequest request) {
        String asked = request.getScheme() + "://" + request.getHeader("Host");
        return Stream.of(asked, settings.officeAddress().toString())
                .map(origin -> origin.toLowerCase(Locale.ROOT))
                .collect(Collectors.toSet());
    }

    private static String path(HttpServletRequest request) {
        String info = request.getPathInfo();
        return request.getServletPath() + (info == null ? "" : info);
    }

    private static String signInFor(String path, HttpServletRequest request) {
        if (path.equals("/office/index.xhtml")) return "/office/sign-in.xhtml";
        String query = request.getQueryString();
        return "/office/sign-in.xhtml?to="
                + URLEncoder.encode(path + (query == null ? "" : "?" + query), StandardCharsets.UTF_8);
    }
}
