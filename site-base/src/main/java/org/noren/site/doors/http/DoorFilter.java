package org.noren.site.doors.http;

import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.noren.site.doors.Admission;
import org.noren.site.doors.Door;
import org.noren.site.doors.Doors;
import org.noren.site.doors.SecurityHeaders;
import org.noren.site.settings.SiteSettings;
import org.noren.site.trace.Trace;
import org.noren.site.trace.TraceId;

/**
 * The outermost filter of a site: no request reaches a feature but through it. It learns the door from the port of the
 * connection, puts that door's headers on the answer, and lets in what belongs there; features find the door and the
 * decoded path as request attributes.
 */
public class DoorFilter extends HttpFilter {
    private static final Logger LOG = Logger.getLogger(DoorFilter.class.getName());

    /** Request attribute, a {@link Door}: where the request came in. */
    public static final String DOOR = Door.class.getName();
    /** Request attribute, a {@link org.noren.shared.page.PagePath}: what its address means. */
    public static final String PATH = DoorFilter.class.getName() + ".path";

    @Inject
    SiteSettings settings;

    private Doors doors = new Doors(Set.of(), Set.of(), Set.of());
    private boolean demo;

    @Override
    public void init() {
        doors = new Doors(settings.shopPorts(), settings.officePorts(), settings.linkPorts());
        demo = settings.demo();
    }

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        Optional<Door> door = doors.at(ConnectionPort.ofCurrentRequest());
        if (door.isEmpty()) {
            refuse(response, Door.LINK, HttpServletResponse.SC_NOT_FOUND, "Not Found");
            return;
        }
        // A demo has plain ports on the same host, which a browser would never visit again after such a header.
        SecurityHeaders.at(door.get(), request.isSecure() && !demo).forEach(response::setHeader);
        Admission admission = Admission.at(door.get(), request.getMethod(), request.getRequestURI());
        if (admission instanceof Admission.Admitted admitted) {
            request.setAttribute(DOOR, door.get());
            request.setAttribute(PATH, admitted.path());
            enter(door.get(), request, response, chain);
        } else if (admission instanceof Admission.WrongMethod wrong) {
            response.setHeader("Allow", String.join(", ", new TreeSet<>(wrong.allowed())));
            refuse(response, door.get(), HttpServletResponse.SC_METHOD_NOT_ALLOWED, "Method Not Allowed");
        } else if (admission instanceof Admission.Unreadable) {
            refuse(response, door.get(), HttpServletResponse.SC_BAD_REQUEST, "Bad Request");
        } else {
            refuse(response, door.get(), HttpServletResponse.SC_NOT_FOUND, "Not Found");
        }
    }

    /** A fault that no feature has dressed ends here: the visitor sees a number, the log has the rest. */
    private static void enter(Door door, HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException {
        TraceId id = traceId(door, request);
        if (door == Door.LINK) {
            response.setHeader(TraceId.HEADER, id.value());
        }
        try (Trace trace = Trace.begin(id)) {
            enter(door, id, request, response, chain);
        }
    }

    /** Only the other side of the link may say what a request is called: a stranger could call all of his the same. */
    private static TraceId traceId(Door door, HttpServletRequest request) {
        return Optional.of(door)
                .filter(Door.LINK::equals)
                .flatMap(link -> TraceId.of(request.getHeader(TraceId.HEADER)))
                .orElseGet(TraceId::fresh);
    }

    private static void enter(
            Door door, TraceId number, HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException {
        try {
            chain.doFilter(request, response);
        } catch (ServletException | RuntimeException fault) {
            LOG.log(
                    Level.SEVERE,
                    fault,
                    () -> "Fault " + number + " at the door " + door + ", " + request.getMethod() + " "
                            + request.getRequestURI());
            if (response.isCommitted()) return;
            response.resetBuffer();
            refuse(response, door, HttpServletResponse.SC_INTERNAL_SERVER_ERROR, "Fault " + number);
        }
    }

    private static void refuse(HttpServletResponse response, Door door, int status, String title) throws IOException {
        boolean link = door == Door.LINK;
        byte[] body = (link
                        ? "{\"type\":\"about:blank\",\"title\":\"" + title + "\",\"status\":" + status + "}"
                        : title)
                .getBytes(StandardCharsets.UTF_8);
        response.setStatus(status);
        response.setContentType(link ? "application/problem+json" : "text/plain;charset=UTF-8");
        response.setContentLength(body.length);
        response.getOutputStream().write(body);
    }
}
