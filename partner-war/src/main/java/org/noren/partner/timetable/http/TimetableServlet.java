package org.noren.partner.timetable.http;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.Principal;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.noren.partner.timetable.FlawWords;
import org.noren.partner.timetable.LoadedFeed;
import org.noren.partner.timetable.TimetableDesk;
import org.noren.partner.timetable.TimetableDesk.Outcome;
import org.noren.shared.seal.StrictJson;
import org.noren.site.office.Texts;

/**
 * {@code POST /office/timetable-feed} with a GTFS zip as the body: what was taken in as JSON, or a problem document (RFC
 * 9457) with the {@code reasons}. Who calls has been asked by the office's filter before.
 */
@WebServlet("/office/timetable-feed")
public class TimetableServlet extends HttpServlet {
    private static final long serialVersionUID = 1;
    private static final int UNPROCESSABLE = 422;
    private static final int PIECE = 1 << 16;

    @Inject
    transient TimetableDesk desk;

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Principal caller = request.getUserPrincipal();
        String type = Objects.requireNonNullElse(request.getContentType(), "").toLowerCase(Locale.ROOT);
        if (caller == null) {
            refuse(response, HttpServletResponse.SC_UNAUTHORIZED, "Name and password of an office account are needed");
        } else if (!type.startsWith("application/zip")) {
            refuse(
                    response,
                    HttpServletResponse.SC_UNSUPPORTED_MEDIA_TYPE,
                    "The body is to be a zip archive, with Content-Type: application/zip");
        } else {
            Path archive = Files.createTempFile("noren-timetable", ".zip");
            try {
                spool(request, archive);
                answer(response, desk.take(archive, "timetable-feed", caller.getName()));
            } finally {
                Files.delete(archive);
            }
        }
    }

    /** One byte more than may be is enough to be refused; the rest is not read. */
    private void spool(HttpServletRequest request, Path archive) throws IOException {
        try (InputStream body = request.getInputStream();
                OutputStream file = Files.newOutputStream(archive)) {
            byte[] piece = new byte[PIECE];
            long length = 0;
            for (int read = body.read(piece); read >= 0 && length <= desk.longest(); read = body.read(piece)) {
                length += read;
                file.write(piece, 0, read);
            }
        }
    }

    private static void answer(HttpServletResponse response, Outcome outcome) throws IOException {
        if (outcome instanceof Outcome.Refused refused) {
            refuse(response, UNPROCESSABLE, FlawWords.of(refused.flaw(), Texts.in(Locale.ENGLISH)));
        } else if (outcome instanceof Outcome.Taken taken) {
            LoadedFeed feed = taken.feed();
            var report = new TakenFeed(
                    feed.number(),
                    feed.from().toString(),
                    feed.until().toString(),
                    feed.places(),
                    feed.lines(),
                    feed.trips());
            write(response, HttpServletResponse.SC_OK, "application/json", StrictJson.write(report));
        }
    }

    private static void refuse(HttpServletResponse response, int status, String reason) throws IOException {
        var problem = new FeedProblem("about:blank", "The timetable was not changed", status, List.of(reason));
        write(response, status, "application/problem+json", StrictJson.write(problem));
    }

    private static void write(HttpServletResponse response, int status, String type, byte[] body) throws IOException {
        response.setStatus(status);
        response.setContentType(type);
        response.setContentLength(body.length);
        response.getOutputStream().write(body);
    }

    private record TakenFeed(long number, String from, String until, int stops, int lines, int trips) {}

    /** A refusal as RFC 9457 has it, with a member of our own. */
    private record FeedProblem(String type, String title, int status, List<String> reasons) {}
}
