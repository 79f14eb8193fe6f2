package org.noren.main.joining;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.noren.main.joining.JoiningDesk.Particulars;
import org.noren.main.joining.JoiningDesk.Received;
import org.noren.main.joining.JoiningDesk.Unusable;
import org.noren.main.joining.jpa.TestKeyRequests;
import org.noren.main.partnership.Contract;
import org.noren.main.partnership.IssuedCertificate;
import org.noren.main.partnership.KeysThatEnd;
import org.noren.main.partnership.PartnerDesk;
import org.noren.main.partnership.PartnerFile;
import org.noren.main.partnership.PartnerFiles;
import org.noren.main.partnership.PartnerPeers;
import org.noren.main.partnership.Partners;
import org.noren.main.partnership.PartnershipChanged;
import org.noren.main.partnership.TestPartnerDesk;
import org.noren.main.partnership.Validity;
import org.noren.main.partnership.jpa.TestPartners;
import org.noren.shared.link.Code;
import org.noren.shared.peer.Fingerprint;
import org.noren.shared.peer.SiteName;
import org.noren.shared.seal.CertificateAuthority;
import org.noren.shared.seal.CertificateRequest;
import org.noren.shared.seal.Digest;
import org.noren.shared.seal.Pem;
import org.noren.shared.seal.Requests;
import org.noren.shared.seal.SignedElsewhere;
import org.noren.shared.seal.TestKeys;
import org.noren.shared.seal.VerifyingKey;
import org.noren.site.link.Admission;
import org.noren.site.office.Audit;
import org.noren.site.office.AuditRecord;
import org.noren.site.office.RememberedTrail;
import org.noren.site.office.Visitor;
import org.noren.site.settings.Role;
import org.noren.site.settings.SiteSettings;
import org.noren.site.testing.FiredEvents;
import org.noren.site.testing.MovableClock;
import org.noren.site.testing.TestDatabase;
import org.noren.site.testing.TestSite;

class APartnerJoinsByItsRequestTest {
    private static final SiteName KUSHIRO = new SiteName("kushiro");
    private static final Particulars KUSHIROS = new Particulars(
            "Hinode Kushiro",
            "Kushiro Kurashi K.K.",
            URI.create("https://link.kushiro.example:8444"),
            URI.create("https://kushiro.example"));

    @TempDir
    Path folder;

    /** The main site's desk for joining over a real database, with an authority whose key is here. */
    private final class House implements PartnershipAuthority {
        final TestSite site;
        final MovableClock clock = new MovableClock();
        final Partners partners;
        final PartnerDesk partnerDesk;
        final PartnerFiles files;
        final PartnerPeers peers;
        final KeysThatEnd ending;
        final JoiningDesk desk = new JoiningDesk();
        final RememberedTrail audit = new RememberedTrail();
        final CertificateAuthority authority;
        boolean here = true;
        boolean signs = true;

        House(TestDatabase database) throws Exception {
            authority = CertificateAuthority.open(Requests.file(folder, "authority.p12"), Requests.PASSWORD);
            site = TestSite.empty(Role.MAIN, database);
            partners = TestPartners.of(site);
            partnerDesk = TestPartnerDesk.of(partners, new FiredEvents<PartnershipChanged>(), clock);
            files = TestPartnerDesk.files(partners);
            peers = TestPartnerDesk.peers(partners, clock);
            ending = TestPartnerDesk.ending(partners, clock);
            desk.requests = TestKeyRequests.of(site);
            desk.authority = this;
            desk.vouching = new Vouching();
            desk.vouching.authority = this;
            desk.vouching.clock = clock;
            desk.partners = partners;
            desk.desk = partnerDesk;
            desk.audit = new Audit(audit, new Visitor(), clock);
            desk.settings = SiteSettings.of(Map.of("noren.site.name", "hinode"));
            desk.clock = clock;
        }

        <T> T in(Supplier<T> call) {
            return site.inTransaction(call);
        }

        Received receive(String text) {
            return in(() -> desk.receive(text));
        }

        long taken(String text) {
            return assertInstanceOf(Received.Taken.class, receive(text)).id();
        }

        void assertRefused(String reason, String text) {
            assertEquals(
                    reason,
                    assertInstanceOf(Received.Refused.class, receive(text)).reason());
        }

        void assertUnusable(String reason, Supplier<?> use) {
            assertEquals(reason, assertThrows(Unusable.class, () -> in(use)).reason());
        }

        SiteName join(long id, Optional<String> brought) {
            return desk.join(id, KUSHIROS, TestKeys.signer().key(), brought);
        }

        SiteName join(long id) {
            return in(() -> desk.join(id, KUSHIROS, TestKeys.signer().key(), Optional.empty()));
        }

        PartnerFile file() {
            return in(() -> files.open(KUSHIRO)).orElseThrow();
        }

        @Override
        public Optional<Itself> itself() {
            return here
                    ? Optional.of(new Itself(
                            authority.certificate().getSubjectX500Principal(),
                            CertificateAuthority.pem(authority.certificate()),
                            Instant.MAX,
                            signs))
                    : Optional.empty();
        }

        @Override
        public IssuedCertificate issue(CertificateRequest request, SiteName name, String host, Validity validity) {
            var issued = authority.issue(request, name.value(), host, validity.from(), validity.until());
            return new IssuedCertificate(
                    Fingerprint.of(issued), validity, request.keyDigest(), CertificateAuthority.pem(issued));
        }

        List<String> did() {
            return audit.records.stream().map(AuditRecord::action).toList();
        }
    }

    @ParameterizedTest
    @EnumSource
    void itsRequestIsLookedAtAndItsCertificateOpensTheLink(TestDatabase database) throws Exception {
        House house = new House(database);
        long id = house.taken(Requests.text("kushiro.csr") + Requests.text("receipt-public.pem"));
        KeyRequest request = house.in(() -> house.desk.find(id)).orElseThrow();
        assertEquals(KUSHIRO, request.name());
        assertTrue(request.receiptKey().isPresent());
        assertEquals(1, house.in(house.desk::waiting).size());

        assertEquals(KUSHIRO, house.join(id));

        PartnerFile file = house.file();
        PartnerFile.Certificate given = file.given(house.clock.instant()).orElseThrow();
        assertTrue(given.pem().orElseThrow().startsWith("-----BEGIN CERTIFICATE-----"));
        Admission admitted = house.in(() -> house.peers.admit(given.fingerprint()));
        assertEquals(
                KUSHIRO, assertInstanceOf(Admission.Admitted.class, admitted).peer());
        assertEquals(List.of(), house.in(house.desk::waiting));
        assertEquals(List.of("partner-request", "partner-add"), house.did());
        house.assertUnusable("used", () -> house.desk.renew(id, Optional.empty()));
    }

    @ParameterizedTest
    @EnumSource
    void noKeyIsVouchedForTwice(TestDatabase database) throws Exception {
        House house = new House(database);
        long first = house.taken(Requests.text("kushiro.csr"));
        long again = house.taken(Requests.text("kushiro.csr"));
        house.assertUnusable(
                "gone", () -> house.desk.join(first, KUSHIROS, TestKeys.signer().key(), Optional.empty()));
        house.join(again);

        house.assertRefused("key-used", Requests.text("kushiro.csr"));
        house.taken(Requests.text("kushiro-next.csr"));
    }

    @ParameterizedTest
    @EnumSource
    void foreignAndForgedOnesAreRefusedWithTheReason(TestDatabase database) throws Exception {
        House house = new House(database);
        house.assertRefused("forged", Requests.changed("kushiro.csr", "kushiro", "sapporo"));
        house.assertRefused("names-authority", Requests.text("authority-name.csr"));
        house.assertRefused("weak-key", Requests.text("rsa-2048.csr"));
        house.assertRefused("not-pem", "kushiro");
        house.assertRefused("too-long", "x".repeat(CertificateRequest.LONGEST + 1));
        house.assertRefused(
                "receipt-key",
                Requests.text("kushiro.csr")
                        + Requests.text("receipt-public.pem")
                        + Requests.text("receipt-public.pem"));
        house.assertRefused(
                "private-key",
                Requests.text("kushiro.csr") + "-----BEGIN EC PRIVATE KEY-----\nMHcC\n-----END EC PRIVATE KEY-----");
        house.desk.settings = SiteSettings.of(Map.of("noren.site.name", "kushiro"));
        house.assertRefused("names-main", Requests.text("kushiro.csr"));
        assertEquals(List.of(), house.in(house.desk::waiting));
        assertEquals(List.of(), house.did());
    }

    @ParameterizedTest
    @EnumSource
    void onesThatWaitedTooLongOrComeToNobodyAreNotUsed(TestDatabase database) throws Exception {
        House house = new House(database);
        long id = house.taken(Requests.text("kushiro.csr"));
        house.assertUnusable("unknown", () -> house.desk.renew(id, Optional.empty()));
        house.here = false;
        house.assertUnusable(
                "no-authority",
                () -> house.desk.join(id, KUSHIROS, TestKeys.signer().key(), Optional.empty()));
        house.here = true;
        house.clock.advance(KeyRequest.LIFE.minusSeconds(1));
        assertFalse(house.in(() -> house.desk.find(id)).orElseThrow().old(house.clock.instant()));
        house.clock.advance(Duration.ofSeconds(1));
        house.assertUnusable(
                "old", () -> house.desk.join(id, KUSHIROS, TestKeys.signer().key(), Optional.empty()));
        house.site.run(() -> house.desk.discard(id));
        house.assertUnusable(
                "gone", () -> house.desk.join(id, KUSHIROS, TestKeys.signer().key(), Optional.empty()));
        long fresh = house.taken(Requests.text("kushiro.csr"));
        assertEquals(KUSHIRO, house.join(fresh));
    }

    @ParameterizedTest
    @EnumSource
    void anothersNameIsNotTakenTwice(TestDatabase database) throws Exception {
        House house = new House(database);
        house.join(house.taken(Requests.text("kushiro.csr")));
        long stranger = house.taken(Requests.text("kushiro-next.csr"));

        house.assertUnusable(
                "taken",
                () -> house.desk.join(stranger, KUSHIROS, TestKeys.signer().key(), Optional.empty()));
    }

    @ParameterizedTest
    @EnumSource
    void aKeyRollsWithBothValidAndTheOfficeSeesWhichOneIsUsed(TestDatabase database) throws Exception {
        House house = new House(database);
        house.join(house.taken(Requests.text("kushiro.csr")));
        Fingerprint old = house.file().certificates().get(0).fingerprint();
        house.in(() -> house.peers.admit(old));
        house.clock.advance(Vouching.LASTS.minusDays(20));
        assertEquals(
                List.of(KeysThatEnd.Kind.CERTIFICATE, KeysThatEnd.Kind.RECEIPT_KEY),
                house.in(house.ending::soon).stream()
                        .map(KeysThatEnd.Ending::kind)
                        .sorted()
                        .toList());

        long next = house.taken(Requests.text("kushiro-next.csr") + Requests.text("receipt-public.pem"));
        Fingerprint fresh =
                house.in(() -> house.desk.renew(next, Optional.empty())).fingerprint();

        assertEquals(List.of(), house.in(house.ending::soon));
        assertEquals(2, house.file().receiptKeys().size());
        assertInstanceOf(Admission.Admitted.class, house.in(() -> house.peers.admit(old)));
        assertFalse(house.file().canGo(certificate(house, old)));
        house.clock.advance(Duration.ofMinutes(5));
        assertInstanceOf(Admission.Admitted.class, house.in(() -> house.peers.admit(fresh)));
        assertTrue(house.file().canGo(certificate(house, old)), "the new one was used since");
        assertFalse(house.file().canGo(certificate(house, fresh)));
        assertEquals(
                Optional.of(house.clock.instant()), certificate(house, fresh).seenAt());

        house.site.run(() -> house.partnerDesk.revoke(KUSHIRO, old));
        assertEquals(
                Code.CERTIFICATE_REVOKED,
                assertInstanceOf(Admission.Refused.class, house.in(() -> house.peers.admit(old)))
                        .code());
        assertFalse(house.file().canGo(certificate(house, old)));
        assertTrue(
                house.did().containsAll(List.of("partner-certificate", "partner-receipt-key")), house.did()::toString);
    }

    @ParameterizedTest
    @EnumSource
    void aReceiptKeyGoesOnlyWhenAnotherOneCounts(TestDatabase database) throws Exception {
        House house = new House(database);
        house.join(house.taken(Requests.text("kushiro.csr")));
        String first = house.file().receiptKeys().get(0).id();
        assertThrows(
                IllegalArgumentException.class,
                () -> house.site.run(() -> house.partnerDesk.distrustReceiptsBy(KUSHIRO, first)));
        VerifyingKey second = TestKeys.signer().key();
        Instant now = house.clock.instant();
        Validity soon = new Validity(now, now.plus(Duration.ofDays(90)));
        house.site.run(() -> house.partnerDesk.trustReceiptsBy(KUSHIRO, second, soon));
        assertThrows(
                IllegalArgumentException.class,
                () -> house.site.run(() -> house.partnerDesk.trustReceiptsBy(KUSHIRO, second, soon)));

        house.site.run(() -> house.partnerDesk.distrustReceiptsBy(KUSHIRO, first));

        assertEquals(
                List.of(second.id()),
                house.file().receiptKeys().stream().map(PartnerFile.Key::id).toList());
    }

    @ParameterizedTest
    @EnumSource
    void aCertificateThatWasSignedElsewhereIsTakenAndHandedOut(TestDatabase database) throws Exception {
        House house = new House(database);
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
        House house = new House(database);
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
        House house = new House(database);
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

    @ParameterizedTest
    @EnumSource
    void noReceiptKeyIsTwoPartners(TestDatabase database) throws Exception {
        House house = new House(database);
        house.join(house.taken(Requests.text("kushiro.csr")));
        VerifyingKey anothers = TestKeys.signer().key();
        Instant now = house.clock.instant();
        Validity soon = new Validity(now, now.plus(Duration.ofDays(90)));
        SiteName nemuro = new SiteName("nemuro");
        house.site.run(() -> house.partnerDesk.add(
                new PartnerDesk.Newcomer(
                        nemuro,
                        "Hinode Nemuro",
                        "Nemuro K.K.",
                        URI.create("https://link.nemuro.example"),
                        URI.create("https://nemuro.example"),
                        new Fingerprint("ab".repeat(32)),
                        anothers,
                        soon),
                Contract.usual(Map.of())));

        assertTrue(house.in(() -> house.files.knows(anothers)));
        assertThrows(
                IllegalArgumentException.class,
                () -> house.site.run(() -> house.partnerDesk.trustReceiptsBy(KUSHIRO, anothers, soon)));
        assertEquals(1, house.file().receiptKeys().size());
    }

    private static PartnerFile.Certificate certificate(House house, Fingerprint fingerprint) {
        return house.file().certificates().stream()
                .filter(certificate -> certificate.fingerprint().equals(fingerprint))
                .findFirst()
                .orElseThrow();
    }
}
