package org.noren.main.joining;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.noren.main.joining.JoiningHouse.KUSHIRO;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.noren.main.partnership.PartnerFile;
import org.noren.main.partnership.Validity;
import org.noren.shared.peer.Fingerprint;
import org.noren.shared.seal.CertificateRequest;
import org.noren.shared.seal.Digest;
import org.noren.shared.seal.Pem;
import org.noren.shared.seal.Requests;
import org.noren.shared.seal.SignedElsewhere;
import org.noren.site.link.Admission;
import org.noren.site.testing.TestDatabase;

/** The authority's key is on a machine of its own, and its certificates are brought. */
class ACertificateFromElsewhereTest {
    @TempDir
    Path folder;

    @ParameterizedTest
    @EnumSource
    void aCertificateThatWasSignedElsewhereIsTakenAndHandedOut(TestDatabase database) throws Exception {
        JoiningHouse house = new JoiningHouse(database, folder);
        house.signs = false;
        SignedElsewhere elsewhere = new SignedElsewhere(folder, house.clock.instant());
        long id = house.taken(Requests.text("kushiro.csr"));
        house.assertUnusable("certificate-not-pem", () -> house.join(id, Optional.empty()));
        String brought = elsewhere.certificateFor(CertificateRequest.read(Requests.text("kushiro.csr")));

        house.in(() -> house.join(id, Optional.of(brought)));

        PartnerFile.Certificate given =
                house.file().given(house.clock.instant()).orElseThrow();
        assertEquals(Optional.of(brought), given.pem());
        assertEquals(
                Instant.ofEpochSecond(elsewhere.until.getEpochSecond()),
                given.validity().until());
        assertInstanceOf(Admission.Admitted.class, house.in(() -> house.peers.admit(given.fingerprint())));
        house.assertRefused("key-used", Requests.text("kushiro.csr"));

        long next = house.taken(Requests.text("kushiro-next.csr"));
        String second = elsewhere.certificateFor(CertificateRequest.read(Requests.text("kushiro-next.csr")));
        house.assertUnusable("certificate-another-key", () -> house.desk.renew(next, Optional.of(brought)));
        house.in(() -> house.desk.renew(next, Optional.of(second)));
        assertEquals(2, house.file().certificates().size());
    }

    @ParameterizedTest
    @EnumSource
    void oneThatIsNotTheRightOneIsRefusedAndNothingIsChanged(TestDatabase database) throws Exception {
        JoiningHouse house = new JoiningHouse(database, folder);
        house.signs = false;
        SignedElsewhere elsewhere = new SignedElsewhere(folder, house.clock.instant());
        CertificateRequest request = CertificateRequest.read(Requests.text("kushiro.csr"));
        long id = house.taken(Requests.text("kushiro.csr"));
        house.assertUnusable("certificate-not-pem", () -> house.join(id, Optional.of("kushiro")));
        elsewhere.onlyFor("client");
        String half = elsewhere.certificateFor(request);
        house.assertUnusable("certificate-purposes", () -> house.join(id, Optional.of(half)));
        SignedElsewhere again = new SignedElsewhere(folder, house.clock.instant());
        String right = again.certificateFor(request);
        again.subject = "CN=sapporo";
        String anothers = again.certificateFor(request);
        house.assertUnusable("certificate-another-name", () -> house.join(id, Optional.of(anothers)));
        house.clock.advance(Duration.ofDays(29));
        again.subject = "CN=kushiro";
        again.from = house.clock.instant().plusSeconds(60);
        String later = again.certificateFor(request);
        house.assertUnusable("certificate-not-yet", () -> house.join(id, Optional.of(later)));

        assertEquals(1, house.in(house.desk::waiting).size());
        assertEquals(Optional.empty(), house.in(() -> house.files.open(KUSHIRO)));
        assertEquals(List.of("partner-request"), house.did());
        house.in(() -> house.join(id, Optional.of(right)));
    }

    @ParameterizedTest
    @EnumSource
    void aCertificateThatIsListedByItsFingerprintAlreadyIsNotListedTwice(TestDatabase database) throws Exception {
        JoiningHouse house = new JoiningHouse(database, folder);
        house.join(house.taken(Requests.text("kushiro.csr")));
        house.signs = false;
        long next = house.taken(Requests.text("kushiro-next.csr"));
        String brought = new SignedElsewhere(folder, house.clock.instant())
                .certificateFor(CertificateRequest.read(Requests.text("kushiro-next.csr")));
        Fingerprint fingerprint =
                new Fingerprint(Digest.of(Pem.all(brought).get(0).der()).hex());
        house.site.run(() -> house.partnerDesk.list(
                KUSHIRO,
                fingerprint,
                new Validity(house.clock.instant(), house.clock.instant().plusSeconds(9))));

        house.assertUnusable("certificate-listed", () -> house.desk.renew(next, Optional.of(brought)));
    }
}
