package org.noren.shared.seal;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.noren.shared.seal.CertificateRequest.Reason;
import org.noren.shared.seal.CertificateRequest.Unfit;

class AskingForACertificateTest {
    private static final Instant FROM = Instant.parse("2026-11-20T09:00:00Z");
    private static final Instant UNTIL = Instant.parse("2027-12-22T09:00:00Z");

    @TempDir
    Path folder;

    private static void refused(Reason reason, String text) {
        assertEquals(
                reason,
                assertThrows(Unfit.class, () -> CertificateRequest.read(text)).reason());
    }

    @ParameterizedTest
    @CsvSource({
        "kushiro.csr, kushiro, EC 256",
        "keytool.csr, kushiro, EC 256",
        "naha-p384.csr, naha, EC 384",
        "rsa-3072.csr, kushiro, RSA 3072",
    })
    void whatOpenSslAndKeytoolMakeIsRead(String file, String name, String kind) throws Unfit {
        CertificateRequest request = CertificateRequest.read(Requests.text(file));

        assertEquals(Optional.of(name), request.name());
        assertEquals(kind, request.kind());
    }

    /** The number that the partner sees: openssl req -noout -pubkey | openssl pkey -pubin -outform der | sha256sum. */
    @Test
    void theNumberToCompareIsTheOneThatOpenSslShows() throws Unfit {
        assertEquals(
                "c4fb6b2a7ff54a25e7dff17c8bec09348d00fd49f98c449b775305cc28f745f8",
                CertificateRequest.read(Requests.text("kushiro.csr"))
                        .keyDigest()
                        .hex());
    }

    @Test
    void whatStandsBesideItIsPassedOver() throws Unfit {
        String both =
                "Attached please find\n" + Requests.text("kushiro.csr") + "\n" + Requests.text("receipt-public.pem");

        assertEquals(Optional.of("kushiro"), CertificateRequest.read(both).name());
        assertEquals(
                List.of("CERTIFICATE REQUEST", "PUBLIC KEY"),
                Pem.all(both).stream().map(Pem::label).toList());
    }

    @ParameterizedTest
    @CsvSource({"rsa-2048.csr, WEAK_KEY", "sha1.csr, SIGNATURE_KIND", "ed25519.csr, KEY_KIND"})
    void aKeyOrSignatureThatIsNotGoodEnoughIsRefused(String file, Reason reason) {
        refused(reason, Requests.text(file));
    }

    @Test
    void aCurveThatIsTooSmallOrUnknownIsRefused() {
        Reason reason = assertThrows(Unfit.class, () -> CertificateRequest.read(Requests.text("p224.csr")))
                .reason();
        assertTrue(reason == Reason.WEAK_KEY || reason == Reason.MALFORMED, reason::toString);
    }

    @Test
    void oneThatWasChangedOnTheWayIsForged() throws Unfit {
        refused(Reason.FORGED, Requests.changed("kushiro.csr", "kushiro", "sapporo"));
        assertEquals(
                Optional.of("kushiro"),
                CertificateRequest.read(Requests.changed("kushiro.csr", "kushiro", "kushiro"))
                        .name());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "kushiro",
                "-----BEGIN CERTIFICATE-----\nMIIB\n-----END CERTIFICATE-----",
                "-----BEGIN CERTIFICATE REQUEST-----\nM===\n-----END CERTIFICATE REQUEST-----"
            })
    void whatIsNoPemIsRefused(String text) {
        refused(Reason.NOT_PEM, text);
    }

    @Test
    void twoRequestsAtOnceAreRefused() {
        refused(Reason.NOT_PEM, Requests.text("kushiro.csr") + Requests.text("naha-p384.csr"));
    }

    @Test
    void oneThatIsTooLongIsNotEvenRead() {
        refused(Reason.TOO_LONG, Requests.text("kushiro.csr") + " ".repeat(CertificateRequest.LONGEST));
    }

    /** Whatever byte is missing or wrong: a refusal, never a fault. */
    @Test
    void noDamageIsAFault() {
        byte[] der = Pem.all(Requests.text("kushiro.csr")).get(0).der();
        for (int i = 0; i < der.length; i++) {
            byte[] damaged = der.clone();
            damaged[i] ^= 0x55;
            byte[] cut = java.util.Arrays.copyOf(der, i);
            assertThrows(Unfit.class, () -> CertificateRequest.read(new Pem("CERTIFICATE REQUEST", damaged).text()));
            assertThrows(Unfit.class, () -> CertificateRequest.read(new Pem("CERTIFICATE REQUEST", cut).text()));
        }
    }

    @Test
    void theAuthorityVouchesForTheKeyUnderTheNameThatItGives() throws Exception {
        CertificateAuthority authority =
                CertificateAuthority.open(Requests.file(folder, "authority.p12"), Requests.PASSWORD);
        CertificateRequest request = CertificateRequest.read(Requests.text("naha-p384.csr"));

        X509Certificate issued = authority.issue(request, "naha", "link.naha.example", FROM, UNTIL);

        issued.verify(authority.certificate().getPublicKey());
        assertEquals("CN=naha", issued.getSubjectX500Principal().getName());
        assertArrayEquals(request.key(), issued.getPublicKey().getEncoded());
        assertEquals(-1, issued.getBasicConstraints());
        assertEquals(UNTIL, issued.getNotAfter().toInstant());
        assertEquals(List.of(List.of(2, "link.naha.example")), List.copyOf(issued.getSubjectAlternativeNames()));
        assertEquals(
                Base64.getEncoder().encodeToString(issued.getEncoded()),
                Base64.getEncoder()
                        .encodeToString(
                                Pem.all(CertificateAuthority.pem(issued)).get(0).der()));
    }

    @Test
    void aKeyStoreThatHoldsNoAuthorityIsRefused() {
        assertThrows(
                IOException.class,
                () -> CertificateAuthority.open(Requests.file(folder, "no-authority.p12"), Requests.PASSWORD));
        assertThrows(
                IOException.class, () -> CertificateAuthority.open(Requests.file(folder, "authority.p12"), "wrong"));
        assertThrows(IOException.class, () -> CertificateAuthority.open(folder.resolve("none.p12"), "x"));
    }
}
