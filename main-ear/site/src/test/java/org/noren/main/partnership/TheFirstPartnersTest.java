package org.noren.main.partnership;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.noren.main.partnership.jpa.TestPartners;
import org.noren.shared.peer.SiteName;
import org.noren.shared.seal.Digest;
import org.noren.shared.seal.TestKeys;
import org.noren.site.settings.Role;
import org.noren.site.testing.FiredEvents;
import org.noren.site.testing.MovableClock;
import org.noren.site.testing.TestDatabase;
import org.noren.site.testing.TestSite;

class TheFirstPartnersTest {
    @TempDir
    private Path folder;

    private final MovableClock clock = new MovableClock();
    private final TestSite site = TestSite.empty(Role.MAIN, TestDatabase.H2);
    private final Partners partners = TestPartners.of(site);
    private final FirstPartners first = new FirstPartners();

    private int read(String... elements) throws IOException {
        first.partners = partners;
        first.clock = clock;
        first.desk = TestPartnerDesk.of(partners, new FiredEvents<>(), clock);
        Path file = Files.writeString(folder.resolve("partners.first"), "[" + String.join(",", elements) + "]");
        return site.inTransaction(() -> first.read(file));
    }

    private static String partner(String name, String more) {
        return "{\"name\":\"" + name + "\",\"title\":\"T\",\"operator\":\"O\",\"linkAddress\":\"https://localhost:1\","
                + "\"shopAddress\":\"http://localhost:2\",\"fingerprints\":[\""
                + Digest.of(name.getBytes(java.nio.charset.StandardCharsets.UTF_8))
                        .hex() + "\"],\"receiptKey\":\""
                + TestKeys.signer().key().spki() + "\"" + more + "}";
    }

    private Scope scope(String name) {
        return site.inTransaction(
                () -> partners.find(new SiteName(name)).orElseThrow().contract().scope());
    }

    @Test
    void areLentEverythingOrWhatTheFileSays() throws Exception {
        assertEquals(2, read(partner("sapporo", ""), partner("naha", ",\"inherits\":[\"/.layout/**\"]")));
        assertEquals(Scope.ALL, scope("sapporo"));
        assertEquals(new Scope(List.of("/.layout/**"), List.of()), scope("naha"));
    }

    @Test
    void areRefusedWithAPatternThatIsNone() {
        assertThrows(IllegalArgumentException.class, () -> read(partner("naha", ",\"inherits\":[\"layout\"]")));
    }
}
