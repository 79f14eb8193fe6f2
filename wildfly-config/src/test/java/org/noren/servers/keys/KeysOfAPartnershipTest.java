package org.noren.servers.keys;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SignatureException;
import java.security.cert.CertificateExpiredException;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Keys as they are made for a network, and the wrong ones that tests of refusals need. */
class KeysOfAPartnershipTest {

    /** {@code printf noren:ManagementRealm:geheim | md5sum} */
    private static final String DIGEST_OF_GEHEIM = "8f905e0dfa69743a68f646018ed6c2c2";

    private final Clock clock = Clock.systemUTC();
    private final Authority authority = Authority.named("a partnership", clock);

    @TempDir
    Path base;

    @Test
    void theAuthorityVouchesForASitesLinkKeyAndNoOtherDoes() throws Exception {
        SiteKeys keys = SiteKeys.ofPartner(base);
        keys.make("sapporo", authority, clock);
        X509Certificate certificate = keys.link().chain().get(0);

        certificate.verify(authority.certificate().getPublicKey());
        X509Certificate other = Authority.named("another", clock).certificate();
        assertThrows(SignatureException.class, () -> certificate.verify(other.getPublicKey()));
        assertEquals("CN=sapporo", certificate.getSubjectX500Principal().getName());
        assertEquals(-1, certificate.getBasicConstraints());
        assertEquals(
                List.of(List.of(2, "localhost"), List.of(7, "127.0.0.1")),
                List.copyOf(certificate.getSubjectAlternativeNames()));
        assertEquals(2, certificate.getExtendedKeyUsage().size());
    }

    @Test
    void keysStayAndOnlyTheirOwnerReadsThem() throws Exception {
        SiteKeys keys = SiteKeys.ofMain(base);
        keys.make("hinode", authority, clock);
        String fingerprint = keys.link().fingerprint();
        byte[] signing = Files.readAllBytes(keys.signingKey());

        keys.make("hinode", authority, clock);
        PasswordStore.in(base.resolve("configuration")).add(Map.of("one-more", "geheim"));

        assertEquals(fingerprint, keys.link().fingerprint());
        assertArrayEquals(signing, Files.readAllBytes(keys.signingKey()));
        for (String secret : List.of(
                "keys/link.p12",
                "keys/web.p12",
                "keys/publishing.pem",
                "configuration/noren.cs",
                "configuration/noren.cs.password")) {
            assertEquals(
                    "rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(base.resolve(secret))));
        }
    }

    @Test
    void anAuthorityIsTheSameAfterARestart() throws Exception {
        Authority made = Authority.in(base.resolve("ca"), "a partnership", clock);
        Authority read = Authority.in(base.resolve("ca"), "a partnership", clock);
        assertEquals(made.certificate(), read.certificate());
        SiteKeys.newLinkKey("naha", read)
                .chain()
                .get(0)
                .verify(made.certificate().getPublicKey());
    }

    @Test
    void aKeyOfTheRightAuthorityThatNobodyListsHasAFingerprintOfItsOwn() {
        LinkKey one = SiteKeys.newLinkKey("sapporo", authority);
        LinkKey sameName = SiteKeys.newLinkKey("sapporo", authority);
        assertNotEquals(one.fingerprint(), sameName.fingerprint());
        assertTrue(one.fingerprint().matches("[0-9a-f]{64}"));
    }

    @Test
    void anExpiredCertificateIsExpiredAndAFreshOneIsNot() throws Exception {
        Date now = Date.from(clock.instant());
        SiteKeys.newLinkKey("naha", authority).chain().get(0).checkValidity(now);
        Date late = Date.from(Instant.now(clock).minus(Duration.ofMinutes(50)));
        SiteKeys.newLinkKey("naha", authority).chain().get(0).checkValidity(late);
        X509Certificate expired =
                SiteKeys.newExpiredLinkKey("naha", authority).chain().get(0);
        assertThrows(CertificateExpiredException.class, () -> expired.checkValidity(now));
    }

    @Test
    void theManagementUserIsMadeOnceWithThePasswordThatTheServerExpects() throws Exception {
        Path users = Files.createDirectories(base.resolve("configuration")).resolve("mgmt-users.properties");
        Files.writeString(users, "#$REALM_NAME=ManagementRealm$ This line is used by the add-user utility\n");
        ManagementUser user = new ManagementUser(base);
        user.make("geheim");
        user.make("anders");
        assertEquals("geheim", user.password());
        assertEquals(
                List.of(
                        "#$REALM_NAME=ManagementRealm$ This line is used by the add-user utility",
                        "noren=" + DIGEST_OF_GEHEIM),
                Files.readAllLines(users));
    }

    @Test
    void aPasswordThatNobodyStoredIsNamed() throws Exception {
        PasswordStore store = PasswordStore.in(base);
        store.add(Map.of("noren-db", "geheim"));
        store.add(Map.of("noren-link", "秘密"));
        assertEquals("geheim", store.get("noren-db"));
        assertEquals("秘密", store.get("noren-link"));
        IOException missing = assertThrows(IOException.class, () -> store.get("noren-web"));
        assertTrue(missing.getMessage().contains("noren-web"));
    }
}
