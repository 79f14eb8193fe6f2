package org.noren.site.office.http;

import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.PrintWriter;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.noren.site.office.AuditRecord;
import org.noren.site.office.AuditSearch;
import org.noren.site.office.AuditTrail;
import org.noren.site.office.Visitor;

/** {@code GET /office/audit.csv} with the filters of the audit's page: all lines that fit, as RFC 4180. A1. */
public class AuditCsvServlet extends HttpServlet {
    private static final long serialVersionUID = 1;
    private static final int AT_ONCE = 500;
    private static final String FORMULAS = "=+-@\t\r";

    @Inject
    transient AuditTrail trail;

    @Inject
    transient Visitor visitor;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        ZoneId zone = visitor.preferences().zone().orElseGet(ZoneId::systemDefault);
        AuditSearch search = AuditFilter.of(request).search(zone);
        response.setContentType("text/csv;charset=UTF-8");
        response.setHeader("Content-Disposition", "attachment; filename=\"audit.csv\"");
        PrintWriter out = response.getWriter();
        out.print("time,who,action,what,from\r\n");
        int first = 0;
        List<AuditRecord> lines = trail.find(search, first, AT_ONCE);
        while (!lines.isEmpty()) {
            lines.forEach(line -> out.print(csv(line)));
            first += AT_ONCE;
            lines = trail.find(search, first, AT_ONCE);
        }
    }

    static String csv(AuditRecord line) {
        return Stream.of(line.happenedAt().toString(), line.who(), line.action(), line.what(), line.origin())
                .map(AuditCsvServlet::field)
                .collect(Collectors.joining(",", "", "\r\n"));
    }

    /** What a spreadsheet would take for a formula gets an apostrophe in front. */
    private static String field(String value) {
        boolean formula = value.length() > 1 && FORMULAS.indexOf(value.charAt(0)) >= 0;
        String inert = formula ? "'" + value : value;
        return inert.chars().anyMatch(c -> c == ',' || c == '"' || c == '\n' || c == '\r')
                ? '"' + inert.replace("\"", "\"\"") + '"'
                : inert;
    }
}
