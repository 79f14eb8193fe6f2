package org.noren.site.importing.http;

import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.Principal;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.noren.shared.seal.StrictJson;
import org.noren.site.importing.ImportOrder;
import org.noren.site.importing.ImportOutcome;
import org.noren.site.importing.ImportReport;
import org.noren.site.importing.Importer;
import org.noren.site.importing.ReportText;
import org.noren.site.office.OfficeRole;

/**
 * {@code POST /office/import?at=/path&dryRun=true&publish=true} with a zip as the body answers with the import's report,
 * as JSON or, when asked for {@code text/plain}, as lines. What is refused is answered with a problem document (RFC 9457)
 * that has all {@code reasons}. Who calls has been asked by the office's filter before. S32, V4.
 */
public class ImportServlet extends HttpServlet {
    private static final long serialVersionUID = 1;

    /** The longest archive, packed: 1 GiB. */
    private static final long LONGEST = 1L << 30;

    private static final int UNPROCESSABLE = 422;

    @Inject
    transient Importer importer;

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Principal caller = request.getUserPrincipal();
        if (caller == null) {
            refuse(response, HttpServletResponse.SC_UNAUTHORIZED, "Name and password of an office account are needed");
            return;
        }
        String type = Objects.requireNonNullElse(request.getContentType(), "").toLowerCase(Locale.ROOT);
        if (!type.startsWith("application/zip") && !type.startsWith("application/x-zip-compressed")) {
            refuse(
                    response,
                    HttpServletResponse.SC_UNSUPPORTED_MEDIA_TYPE,
                    "The body is to be a zip archive, with Content-Type: application/zip");
            return;
        }
        ImportOrder order;
        try {
            order = OrderReading.of(request::getParameter, caller.getName());
        } catch (IllegalArgumentException wrong) {
            refuse(response, HttpServletResponse.SC_BAD_REQUEST, String.valueOf(wrong.getMessage()));
            return;
        }
        if (order.publish() && !mayPublish(request)) {
            refuse(
                    response,
                    HttpServletResponse.SC_FORBIDDEN,
                    "The role of " + caller.getName()
                            + " may bring drafts in and not publish them; ask without publish=true");
            return;
        }
        Path archive = Files.createTempFile("noren-import", ".zip");
        try {
            if (spooled(request, archive)) answer(request, response, importer.run(archive, order));
            else
                refuse(
                        response,
                        HttpServletResponse.SC_REQUEST_ENTITY_TOO_LARGE,
                        "The archive is longer than " + LONGEST + " bytes; import the site in parts");
        } finally {
            Files.delete(archive);
        }
    }

    private static boolean mayPublish(HttpServletRequest request) {
        return Arrays.stream(OfficeRole.values())
                .filter(OfficeRole::decides)
                .anyMatch(role -> request.isUserInRole(role.word()));
    }

    /** Whether all of the body lies on the disk now; a longer one is not read to its end. */
    private static boolean spooled(HttpServletRequest request, Path archive) throws IOException {
        if (request.getContentLengthLong() > LONGEST) return false;
        try (InputStream body = request.getInputStream();
                OutputStream file = Files.newOutputStream(archive)) {
            byte[] piece = new byte[1 << 16];
            long length = 0;
            for (int read = body.read(piece); read >= 0; read = body.read(piece)) {
                length += read;
                if (length > LONGEST) return false;
                file.write(piece, 0, read);
            }
        }
        return true;
    }

    private static void answer(HttpServletRequest request, HttpServletResponse response, ImportOutcome outcome)
            throws IOException {
        if (outcome instanceof ImportOutcome.Refused refused) {
            refuse(response, UNPROCESSABLE, refused.reasons());
            return;
        }
        ImportReport report = ((ImportOutcome.Done) outcome).report();
        boolean text =
                Objects.requireNonNullElse(request.getHeader("Accept"), "").startsWith("text/plain");
        write(
                response,
                HttpServletResponse.SC_OK,
                text ? "text/plain;charset=UTF-8" : "application/json",
                text ? ReportText.of(report).getBytes(StandardCharsets.UTF_8) : report.json());
    }

    private static void refuse(HttpServletResponse response, int status, String reason) throws IOException {
        refuse(response, status, List.of(reason));
    }

    private static void refuse(HttpServletResponse response, int status, List<String> reasons) throws IOException {
        var problem = new ImportProblem("about:blank", "Nothing was imported", status, reasons);
        write(response, status, "application/problem+json", StrictJson.write(problem));
    }

    private static void write(HttpServletResponse response, int status, String type, byte[] body) throws IOException {
        response.setStatus(status);
        response.setContentType(type);
        response.setContentLength(body.length);
        response.getOutputStream().write(body);
    }

    /** A refusal as RFC 9457 has it, with a member of our own. */
    private record ImportProblem(String type, String title, int status, List<String> reasons) {}
}
