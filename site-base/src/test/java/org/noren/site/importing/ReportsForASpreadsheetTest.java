package org.noren.site.importing;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.noren.shared.page.PagePath;
import org.noren.site.importing.ImportReport.OfFile;
import org.noren.site.importing.ImportReport.Outcome;

/** A report goes into somebody's spreadsheet. */
class ReportsForASpreadsheetTest {
    private static final OfFile QUIET = new OfFile(
            "about.html",
            Optional.of(PagePath.of("/about.html")),
            Outcome.IMPORTED,
            Optional.empty(),
            List.of(),
            List.of(),
            List.of(),
            List.of());
    private static final OfFile TELLING = new OfFile(
            "a, \"b\".html",
            Optional.of(PagePath.of("/ab.html")),
            Outcome.CHANGED,
            Optional.empty(),
            List.of(),
            List.of("gone.html"),
            List.of("img/a.png"),
            List.of());

    @Test
    void each_thing_to_say_has_a_line() {
        assertEquals(
                List.of(
                        "file,path,outcome,what,detail",
                        "about.html,/about.html,imported,,",
                        "\"a, \"\"b\"\".html\",/ab.html,changed,dead link,gone.html",
                        "\"a, \"\"b\"\".html\",/ab.html,changed,missing,img/a.png"),
                lines(Interest.ALL, QUIET, TELLING));
    }

    @Test
    void the_filter_of_the_page_counts_here_too() {
        assertEquals(3, lines(Interest.DEAD, QUIET, TELLING).size());
    }

    @Test
    void a_name_is_never_a_formula() {
        OfFile evil = OfFile.skipped("=HYPERLINK(\"x\")", "has no known ending");
        assertEquals(
                "\"'=HYPERLINK(\"\"x\"\")\",,skipped,skipped,has no known ending",
                lines(Interest.ALL, evil).get(1));
    }

    private static List<String> lines(Interest interest, OfFile... files) {
        ImportReport report = ImportReport.of(ImportOrder.by("hanako"), List.of(files));
        return ReportCsv.of(report, interest).lines().toList();
    }
}
