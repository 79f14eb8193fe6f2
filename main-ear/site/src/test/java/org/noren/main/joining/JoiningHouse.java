package org.noren.main.joining;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.net.URI;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.noren.main.joining.JoiningDesk.Particulars;
import org.noren.main.joining.JoiningDesk.Received;
import org.noren.main.joining.JoiningDesk.Unusable;
import org.noren.main.joining.jpa.TestKeyRequests;
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
import org.noren.shared.peer.Fingerprint;
import org.noren.shared.peer.SiteName;
import org.noren.shared.seal.CertificateAuthority;
import org.noren.shared.seal.CertificateRequest;
import org.noren.shared.seal.Requests;
import org.noren.shared.seal.TestKeys;
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

/** The main site's desk for joining over a real database, with an authority whose key is here. */
final class JoiningHouse implements PartnershipAuthority {
    static final SiteName KUSHIRO = new SiteName("kushiro");
    static final Particulars KUSHIROS = new Particulars(
            "Hinode Kushiro",
            "Kushiro Kurashi K.K.",
            URI.create("https://link.kushiro.example:8444"),
            URI.create("https://kushiro.example"));

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

    JoiningHouse(TestDatabase database, Path folder) throws Exception {
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
                reason, assertInstanceOf(Received.Refused.class, receive(text)).reason());
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

    PartnerFile.Certificate certificate(Fingerprint fingerprint) {
        return file().certificates().stream()
                .filter(certificate -> certificate.fingerprint().equals(fingerprint))
                .findFirst()
                .orElseThrow();
    }
}
