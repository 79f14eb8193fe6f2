package org.noren.shared.seal;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.noren.shared.seal.BroughtCertificate.Expected;
import org.noren.shared.seal.BroughtCertificate.Reason;
import org.noren.shared.seal.BroughtCertificate.Unfit;
import org.wildfly.security.x500.GeneralName;
import org.wildfly.security.x500.cert.KeyUsage;

class CertificatesThatAreBroughtBackTest {
    @TempDir
    Path folder;

    private CertificateRequest request;
    private SignedElsewhere elsewhere;
    private Instant now;

    @BeforeEach
    void aRequestIsSignedOnTheAuthoritysMachine() throws Exception {
        request = CertificateRequest.read(Requests.text("kushiro.csr"));
        now = Instant.now();
        elsewhere = new SignedElsewhere(folder, now);
    }

    private Expected expected() {
        return new Expected(request, elsewhere.authorityPem(), "kushiro", "link.kushiro.example");
    }

    private void assertRefused(Reason reason, String text) {
        Unfit unfit = assertThrows(Unfit.class, () -> BroughtCertificate.read(text, expected(), now));
        assertEquals(reason, unfit.reason(), unfit.getMessage());
    }

    private void assertRefused(Reason reason) {
        assertRefused(reason, elsewhere.certificateFor(request));
    }

    @Test
    void theOneThatWasAskedForIsTakenWithOrWithoutThoseAboveIt() throws Exception {
        String certificate = elsewhere.certificateFor(request);
        for (String text :
                List.of(certificate, "Subject: kushiro\n" + certificate, elsewhere.authorityPem() + certificate)) {
            assertArrayEquals(
                    request.key(),
                    BroughtCertificate.read(text, expected(), now)
                            .getPublicKey()
                            .getEncoded());
        }
    }

    @Test
    void itsHostMayBeAnAddress() throws Exception {
        elsewhere.host = new GeneralName.IPAddress("192.0.2.7");
        String certificate = elsewhere.certificateFor(request);

        BroughtCertificate.read(
                certificate, new Expected(request, elsewhere.authorityPem(), "kushiro", "192.0.2.7"), now);
        assertRefused(Reason.ANOTHER_HOST, certificate);
    }

    @Test
    void anothersKeyIsRefused() throws Exception {
        assertRefused(
                Reason.ANOTHER_KEY,
                elsewhere.certificateFor(CertificateRequest.read(Requests.text("kushiro-next.csr"))));
        assertRefused(Reason.ANOTHER_KEY, elsewhere.authorityPem());
    }

    @Test
    void whatAnotherAuthoritySignedIsRefusedThoughItHasTheSameName() throws Exception {
        var stranger = java.security.KeyPairGenerator.getInstance("EC").generateKeyPair();
        elsewhere.subject = elsewhere.authority.getSubjectX500Principal().getName();
        elsewhere.authorityItself = true;
        elsewhere.usage = KeyUsage.keyCertSign;
        String impostor = elsewhere.certificate(stranger.getPublic());
        elsewhere = new SignedElsewhere(folder, now);
        String certificate = elsewhere.certificateFor(request);

        Unfit unfit = assertThrows(
                Unfit.class,
                () -> BroughtCertificate.read(
                        certificate, new Expected(request, impostor, "kushiro", "link.kushiro.example"), now));
        assertEquals(Reason.ANOTHER_AUTHORITY, unfit.reason(), unfit.getMessage());
    }

    @Test
    void oneThatDoesNotCountNowIsRefusedAtBothEndsToTheSecond() throws Exception {
        Instant second = Instant.ofEpochSecond(now.getEpochSecond());
        now = second;
        elsewhere.from = second.plusSeconds(1);
        assertRefused(Reason.NOT_YET);
        elsewhere.from = second;
        BroughtCertificate.read(elsewhere.certificateFor(request), expected(), now);
        elsewhere.from = second.minus(Duration.ofDays(9));
        elsewhere.until = second.plusSeconds(1);
        BroughtCertificate.read(elsewhere.certificateFor(request), expected(), now);
        elsewhere.until = second;
        assertRefused(Reason.ENDED);
    }

    @Test
    void anAuthorityThatEndedVouchesForNothing() {
        now = elsewhere.authority.getNotAfter().toInstant();
        elsewhere.until = now.plusSeconds(60);
        assertRefused(Reason.AUTHORITY_ENDED);
    }

    @Test
    void oneThatIsNotForBothEndsIsRefused() {
        elsewhere.onlyFor("server");
        assertRefused(Reason.PURPOSES);
        elsewhere.onlyFor("client");
        assertRefused(Reason.PURPOSES);
        elsewhere.purposes = List.of();
        assertRefused(Reason.PURPOSES);
    }

    @Test
    void oneThatMayNotSignOrIsAnAuthoritysIsRefused() throws Exception {
        elsewhere.usage = KeyUsage.keyEncipherment;
        assertRefused(Reason.PURPOSES);
        elsewhere = new SignedElsewhere(folder, now);
        elsewhere.authorityItself = true;
        assertRefused(Reason.PURPOSES);
    }

    @Test
    void anothersNameOrHostIsRefused() throws Exception {
        elsewhere.subject = "CN=sapporo";
        assertRefused(Reason.ANOTHER_NAME);
        elsewhere.subject = "O=Kushiro Kurashi";
        assertRefused(Reason.ANOTHER_NAME);
        elsewhere = new SignedElsewhere(folder, now);
        elsewhere.host = new GeneralName.DNSName("link.sapporo.example");
        assertRefused(Reason.ANOTHER_HOST);
    }

    @Test
    void anUnsafeSignatureIsRefused() {
        elsewhere.signature = "SHA1withECDSA";
        assertRefused(Reason.SIGNATURE_KIND);
    }

    @Test
    void whatIsNoCertificateIsRefused() {
        String certificate = elsewhere.certificateFor(request);
        assertRefused(Reason.NOT_PEM, "kushiro");
        assertRefused(Reason.NOT_PEM, Requests.text("kushiro.csr"));
        assertRefused(Reason.MALFORMED, certificate.replaceFirst("(?m)^MII", "MIA"));
        assertRefused(Reason.TOO_LONG, certificate + " ".repeat(BroughtCertificate.LONGEST));
        assertRefused(
                Reason.PRIVATE_KEY, certificate + "-----BEGIN EC PRIVATE KEY-----\nMHcC\n-----END EC PRIVATE KEY-----");
    }
}
