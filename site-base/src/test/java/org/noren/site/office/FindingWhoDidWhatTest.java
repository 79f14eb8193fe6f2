package org.noren.site.office;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.noren.site.office.jpa.TestAccounts;
import org.noren.site.settings.Role;
import org.noren.site.testing.TestDatabase;
import org.noren.site.testing.TestSite;

@ParameterizedClass
@EnumSource
class FindingWhoDidWhatTest {
    private static final Instant START = Instant.parse("2026-11-20T09:00:00Z");

    @Parameter
    TestDatabase database;

    private TestSite site;

    @BeforeEach
    void threeDeeds() {
        site = TestSite.empty(Role.MAIN, database);
        site.run(() -> {
            write(0, "hanako", "publish", "/goods/100%_wool.html");
            write(1, "emi", "save", "/goods/Noren.html (2)");
            write(2, "hanako", "person-change", "emi: operator");
        });
    }

    @Test
    void by_person_by_action_by_words_and_by_time() {
        assertEquals(List.of("person-change", "save", "publish"), found(AuditSearch.ALL));
        assertEquals(List.of("person-change", "publish"), found(new AuditSearch("hanako", "", "", none(), none())));
        assertEquals(List.of("save"), found(new AuditSearch("", "save", "", none(), none())));
        assertEquals(List.of("save"), found(new AuditSearch("", "", "noren", none(), none())));
        assertEquals(
                List.of("save"),
                found(new AuditSearch(
                        "",
                        "",
                        "",
                        Optional.of(START.plus(Duration.ofHours(1))),
                        Optional.of(START.plus(Duration.ofHours(2))))));
    }

    @Test
    void signs_that_mean_something_to_a_database_mean_themselves() {
        assertEquals(List.of("publish"), found(new AuditSearch("", "", "100%_w", none(), none())));
        assertEquals(List.of(), found(new AuditSearch("", "", "1%w", none(), none())));
    }

    @Test
    void page_by_page() {
        site.run(() -> {
            var trail = TestAccounts.trail(site);
            assertEquals(3, trail.count(AuditSearch.ALL));
            assertEquals(
                    List.of("save"),
                    trail.find(AuditSearch.ALL, 1, 1).stream()
                            .map(AuditRecord::action)
                            .toList());
        });
    }

    private void write(int hours, String who, String action, String what) {
        TestAccounts.trail(site)
                .write(new AuditRecord(START.plus(Duration.ofHours(hours)), who, "192.0.2.1", action, what));
    }

    private List<String> found(AuditSearch search) {
        return site.inTransaction(() -> TestAccounts.trail(site).find(search, 0, 10).stream()
                .map(AuditRecord::action)
                .toList());
    }

    private static Optional<Instant> none() {
        return Optional.empty();
    }
}
