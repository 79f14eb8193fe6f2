package org.noren.main.joining;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.StringReader;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import javax.security.auth.x500.X500Principal;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.noren.main.partnership.Contract;
import org.noren.main.partnership.IssuedCertificate;
import org.noren.main.partnership.PartnerFile;
import org.noren.main.partnership.PartnerStatus;
import org.noren.main.partnership.Validity;
import org.noren.shared.peer.Fingerprint;
import org.noren.shared.peer.SiteName;
import org.noren.shared.seal.CertificateRequest;
import org.noren.shared.seal.TestKeys;
import org.noren.site.settings.SiteSettings;
import org.noren.site.testing.MovableClock;
import org.noren.site.watch.LinkCertificate.Shown;

class TheFilesAPartnerStartsWithTest {
    private static final Fingerprint OWN = new Fingerprint("ab".repeat(32));

    private final MovableClock clock = new MovableClock();
    private final PartnerKit kit = new PartnerKit();

    @BeforeEach
    void atHinode() {
        Instant now = clock.instant();
        kit.authority = new Authority(true);
        kit.link = () -> new Shown.Valid(now, now.plusSeconds(60), OWN);
        kit.publishingKey = TestKeys.signer();
        kit.settings = SiteSettings.of(Map.of(
                "noren.site.name", "hinode",
                "noren.address.shop", "https://hinode.example",
                "noren.ports.link", "8444"));
        kit.clock = clock;
    }

    private record Authority(boolean here) implements PartnershipAuthority {
        @Override
        public Optional<Itself> itself() {
            return here
                    ? Optional.of(new Itself(new X500Principal("CN=Test"), "CA", Instant.MAX, false))
                    : Optional.empty();
        }

        @Override
        public IssuedCertificate issue(CertificateRequest request, SiteName name, String host, Validity validity) {
            throw new UnsupportedOperationException();
        }
    }

    private PartnerFile naha() {
        Instant now = clock.instant();
        Validity validity = new Validity(now.minusSeconds(1), now.plus(Duration.ofDays(9)));
        return new PartnerFile(
                new SiteName("naha"),
                "ひので 那覇",
                "Naha Kurashi K.K.",
                URI.create("https://link.naha.example:9444"),
                URI.create("https://naha.example"),
                new PartnerFile.Standing(PartnerStatus.ACTIVE, now),
                0,
                Optional.empty(),
                Contract.usual(Map.of()),
                List.of(),
                List.of(new PartnerFile.Certificate(
                        OWN, validity, Optional.empty(), Optional.empty(), Optional.of("NAHA"))),
                List.of());
    }

    private Map<String, String> unpacked() throws IOException {
        Map<String, String> files = new TreeMap<>();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(kit.pack(naha(), "read me")))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                files.put(entry.getName(), new String(zip.readAllBytes(), StandardCharsets.UTF_8));
            }
        }
        return files;
    }

    @Test
    void areItsCertificateWhomToTrustAndEverySettingThatItNeeds() throws IOException {
        Map<String, String> files = unpacked();

        assertEquals(
                Set.of("READ-ME.txt", "keys/ca.pem", "keys/main-publishing.pem", "keys/naha.pem", "noren.properties"),
                files.keySet());
        assertEquals("NAHA", files.get("keys/naha.pem"));
        assertTrue(files.get("keys/main-publishing.pem").startsWith("-----BEGIN PUBLIC KEY-----"));
        Properties read = new Properties();
        read.load(new StringReader(files.get("noren.properties")));
        Map<String, String> settings = new HashMap<>();
        read.forEach((key, value) -> settings.put((String) key, (String) value));
        SiteSettings.of(settings).check();
        assertEquals("ひので 那覇", settings.get("noren.site.title"));
        assertEquals("https://hinode.example:8444", settings.get("noren.main.link"));
        assertEquals("9444", settings.get("noren.ports.link"));
        assertEquals(OWN.value(), settings.get("noren.main.fingerprints"));
        files.values().forEach(text -> assertTrue(!text.contains("PRIVATE"), text));
    }

    @Test
    void areWithoutTheAuthoritysCertificateWhenThatIsElsewhere() throws IOException {
        kit.authority = new Authority(false);

        assertTrue(!unpacked().containsKey("keys/ca.pem"));
    }

    @Test
    void areNotMadeWithoutTheFingerprintThatThePartnerNeeds() {
        kit.link = () -> new Shown.Not("connection refused");

        assertThrows(IllegalStateException.class, () -> kit.pack(naha(), ""));
    }
}
