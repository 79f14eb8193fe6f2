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
import java.util.TreeSet;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.noren.site.doors.Admission;
import org.noren.site.doors.Door;
import org.noren.site.doors.Doors;
import org.noren.site.doors.SecurityHeaders;

/**
 * The outermost filter of a site: no request reaches a feature but through it. It learns the door from the port of the
 * connection, puts that door's headers on the answer, and lets in what belongs there; features find the door and the
 * decoded path as request attributes.
 */
public class DoorFilter extends HttpFilter {
    /** Request attribute, a {@link Door}: where the request came in. */
    public static final String DOOR = Door.class.getName();
    /** Request attribute, a {@link org.noren.shared.page.PagePath}: what its address means. */
    public static final String PATH = DoorFilter.class.getName() + ".path";

    @Inject
    @ConfigProperty(name = "noren.ports.shop")
    String shopPorts;

    @Inject
    @ConfigProperty(name = "noren.ports.office")
    String officePorts;

    @Inject
    @ConfigProperty(name = "noren.ports.link")
    String linkPorts;

    @Inject
    @ConfigProperty(name = "noren.demo", defaultValue = "false")
    boolean demo;

    private Doors doors = new Doors("", "", "");

    @Override
    public void init() {
        doors = new Doors(shopPorts, officePorts, linkPorts);
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
            chain.doFilter(request, response);
        } else if (admission instanceof Admission.WrongMethod wrong) {
            response.setHeader("Allow", String.join(", ", new TreeSet<>(wrong.allowed())));
            refuse(response, door.get(), HttpServletResponse.SC_METHOD_NOT_ALLOWED, "Method Not Allowed");
        } else if (admission instanceof Admission.Unreadable) {
            refuse(response, door.get(), HttpServletResponse.SC_BAD_REQUEST, "Bad Request");
        } else {
            refuse(response, door.get(), HttpServletResponse.SC_NOT_FOUND, "Not Found");
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
