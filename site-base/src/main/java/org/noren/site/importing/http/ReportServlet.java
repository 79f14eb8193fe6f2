package org.noren.site.importing.http;

import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.noren.site.importing.ImportJob;
import org.noren.site.importing.ImportJobs;
import org.noren.site.importing.ImportReport;
import org.noren.site.importing.Interest;
import org.noren.site.importing.ReportCsv;
import org.noren.site.importing.ReportText;

/**
 * {@code GET /office/import-report?id=7&as=csv&show=telling}: an import's report to keep, as {@code csv}, {@code text} or
 * {@code json}; the filter counts for {@code csv}. Who calls has been asked by the office's filter before. S32.
 */
public class ReportServlet extends HttpServlet {
    private static final long serialVersionUID = 1;

    @Inject
    transient ImportJobs jobs;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Optional<ImportReport> found =
                number(request.getParameter("id")).flatMap(jobs::find).flatMap(ImportJob::report);
        if (found.isEmpty()) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        ImportReport report = found.get();
        Interest interest = Optional.ofNullable(request.getParameter("show"))
                .flatMap(Interest::of)
                .orElse(Interest.ALL);
        String form = Optional.ofNullable(request.getParameter("as")).orElse("csv");
        switch (form) {
            case "csv" -> send(response, "csv", "text/csv", utf8("\uFEFF" + ReportCsv.of(report, interest)));
            case "text" -> send(response, "txt", "text/plain", utf8(ReportText.of(report)));
            case "json" -> send(response, "json", "application/json", report.json());
            default -> response.sendError(HttpServletResponse.SC_NOT_FOUND);
        }
    }

    private static Optional<Long> number(@Nullable String text) {
        return text != null && text.matches("[0-9]{1,18}") ? Optional.of(Long.valueOf(text)) : Optional.empty();
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static void send(HttpServletResponse response, String ending, String type, byte[] body) throws IOException {
        response.setContentType(type + ";charset=UTF-8");
        response.setHeader("Content-Disposition", "attachment; filename=\"import-report." + ending + "\"");
        response.setContentLength(body.length);
        response.getOutputStream().write(body);
    }
}
