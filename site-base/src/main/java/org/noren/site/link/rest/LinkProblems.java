package org.noren.site.link.rest;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.NotAllowedException;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.noren.shared.link.Code;
import org.noren.shared.link.Hello;
import org.noren.shared.link.Problem;
import org.noren.shared.seal.StrictJson;
import org.noren.site.link.LinkCounts;
import org.noren.site.link.LinkRefusal;
import org.noren.site.trace.Trace;

/** Makes a problem document (RFC 9457) of whatever ended a request, and leaves one line in the log. */
@Provider
@ApplicationScoped
public class LinkProblems implements ExceptionMapper<Throwable> {
    private static final Logger LOG = System.getLogger("org.noren.link");
    private static final Pattern VERSION = Pattern.compile("/link/v(\\d{1,9})(/.*)?");

    @Inject
    LinkCounts counts;

    @Context
    HttpServletRequest request;

    @Override
    public Response toResponse(Throwable thrown) {
        String reference = Trace.currentOrFresh().value();
        String door = request.getMethod() + " " + request.getRequestURI();
        Problem problem = problem(thrown, door, reference);
        counts.answered(problem.code());
        if (problem.status() == Code.FAULT.status()) {
            LOG.log(
                    Level.ERROR,
                    () -> "link fault reference=" + reference + " door=" + Problem.printable(door),
                    thrown);
        } else {
            LOG.log(
                    Level.WARNING,
                    "link refused code={0} reference={1} door={2} from={3}: {4}",
                    problem.code(),
                    reference,
                    Problem.printable(door),
                    request.getRemoteAddr(),
                    Problem.printable(problem.detail()));
        }
        return Response.status(problem.status())
                .type(Problem.MEDIA_TYPE)
                .entity(StrictJson.write(problem))
                .build();
    }

    private Problem problem(Throwable thrown, String door, String reference) {
        if (thrown instanceof LinkRefusal refusal) {
            return Problem.of(refusal.code(), refusal.getMessage(), reference);
        }
        if (thrown instanceof NotFoundException || thrown instanceof NotAllowedException) {
            Matcher version = VERSION.matcher(request.getRequestURI());
            if (version.matches() && !Hello.SPOKEN.contains(Integer.valueOf(version.group(1)))) {
                String detail = "version " + version.group(1) + " of the link is not spoken here";
                return Problem.of(Code.VERSION_NOT_SPOKEN, detail, reference);
            }
            return Problem.of(Code.NO_SUCH_DOOR, "the link has no door " + door, reference);
        }
        if (thrown instanceof WebApplicationException known
                && known.getResponse().getStatus() < 500) {
            return Problem.of(Code.MALFORMED, door + ": " + known.getMessage(), reference);
        }
        return Problem.of(Code.FAULT, "the fault is in this site's log", reference);
    }
}
