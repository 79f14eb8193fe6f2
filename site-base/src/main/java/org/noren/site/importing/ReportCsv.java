package org.noren.site.importing;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.noren.shared.page.PagePath;
import org.noren.site.importing.ImportReport.OfFile;

/**
 * An import's report as a table for a spreadsheet: RFC 4180, a line per file and thing to say about it. Names of files come
 * from outside, so that what a spreadsheet would take for a formula gets an apostrophe in front.
 */
public final class ReportCsv {
    private static final String FORMULAS = "=+-@\t\r";

    private ReportCsv() {}

    public static String of(ImportReport report, Interest interest) {
        var text = new StringBuilder();
        line(text, List.of("file", "path", "outcome", "what", "detail"));
        report.files().stream().filter(interest::fits).forEach(file -> lines(text, file));
        return text.toString();
    }

    private static void lines(StringBuilder text, OfFile file) {
        int before = text.length();
        file.why().ifPresent(why -> line(text, file, "skipped", why));
        file.removed().forEach(removed -> line(text, file, "removed", removed.toString()));
        file.deadLinks().forEach(link -> line(text, file, "dead link", link));
        file.missing().forEach(missing -> line(text, file, "missing", missing));
        file.notes().forEach(note -> line(text, file, "note", note));
        if (text.length() == before) line(text, file, "", "");
    }

    private static void line(StringBuilder text, OfFile file, String what, String detail) {
        line(
                text,
                List.of(
                        file.file(),
                        file.path().map(PagePath::value).orElse(""),
                        file.outcome().name().toLowerCase(Locale.ROOT),
                        what,
                        detail));
    }

    private static void line(StringBuilder text, List<String> fields) {
        text.append(fields.stream().map(ReportCsv::field).collect(Collectors.joining(",")))
                .append("\r\n");
    }

    private static String field(String value) {
        String inert = !value.isEmpty() && FORMULAS.indexOf(value.charAt(0)) >= 0 ? "'" + value : value;
        return inert.chars().anyMatch(c -> c == ',' || c == '"' || c == '\n' || c == '\r')
                ? '"' + inert.replace("\"", "\"\"") + '"'
                : inert;
    }
}
