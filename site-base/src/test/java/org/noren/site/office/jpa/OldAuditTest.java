package org.noren.site.office.jpa;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.noren.site.office.AuditRecord;
import org.noren.site.settings.Role;
import org.noren.site.settings.SiteSettings;
import org.noren.site.testing.TestDatabase;
import org.noren.site.testing.TestSite;

class OldAuditTest {
    private static final Instant NOW = Instant.parse("2026-11-20T09:00:00Z");

    @ParameterizedTest
    @EnumSource
    void linesBeyondTheirTimeGoInStepsAndYoungerOnesStay(TestDatabase database) {
        TestSite site = TestSite.empty(Role.MAIN, database);
        JpaAuditTrail trail = new JpaAuditTrail();
        trail.database = site.entityManager();
        site.run(() -> {
            for (int days : new int[] {900, 800, 731, 730, 1}) {
                trail.write(new AuditRecord(
                        NOW.minus(Duration.ofDays(days)), "hanako", "192.0.2.7", "sign-in", days + " days ago"));
            }
        });
        KeptAudit kept = new KeptAudit(site.entityManager(), SiteSettings.of(Map.of()));
        Instant before = NOW.minus(kept.keptFor().orElseThrow());

        assertEquals(2, site.inTransaction(() -> kept.clearSome(before, 2)));
        assertEquals(1, site.inTransaction(() -> kept.clearSome(before, 2)));
        assertEquals(
                List.of("1 days ago", "730 days ago"),
                site.inTransaction(() -> trail.latest(10)).stream()
                        .map(AuditRecord::what)
                        .toList());
    }

    @ParameterizedTest
    @EnumSource
    void anAuditThatIsKeptForEverIsNotCleared(TestDatabase database) {
        TestSite site = TestSite.empty(Role.MAIN, database);
        assertEquals(
                Optional.empty(),
                new KeptAudit(site.entityManager(), SiteSettings.of(Map.of("noren.keep.audit", "ever"))).keptFor());
    }
}
