package org.noren.site.office.http;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.noren.site.office.AuditRecord;

class TheAuditForASpreadsheetTest {
    private static final Instant NOW = Instant.parse("2026-11-20T09:00:00Z");

    @Test
    void eachLineIsARowAndNothingInItRuns() {
        assertEquals(
                "2026-11-20T09:00:00Z,hanako,save,\"/a, \"\"b\"\"\",192.0.2.1\r\n",
                AuditCsvServlet.csv(new AuditRecord(NOW, "hanako", "192.0.2.1", "save", "/a, \"b\"")));
        assertEquals(
                "2026-11-20T09:00:00Z,-,sign-in-refused,'=1+1,-\r\n",
                AuditCsvServlet.csv(new AuditRecord(NOW, "-", "-", "sign-in-refused", "=1+1")));
    }

    @Test
    void daysAreTheVisitorsAndWhatIsNoDayFiltersNothing() {
        var filter = new AuditFilter("hanako", "", "", "2026-11-20", "2026-11-20");
        var search = filter.search(ZoneId.of("Asia/Tokyo"));

        assertEquals(Optional.of(Instant.parse("2026-11-19T15:00:00Z")), search.from());
        assertEquals(Optional.of(Instant.parse("2026-11-20T15:00:00Z")), search.until());
        assertEquals(
                Optional.empty(),
                new AuditFilter("", "", "", "yesterday", "")
                        .search(ZoneId.of("UTC"))
                        .from());
        assertEquals("who=hanako&action=&q=&from=2026-11-20&to=2026-11-20", filter.query());
    }
}
