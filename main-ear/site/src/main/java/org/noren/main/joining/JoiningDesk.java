package org.noren.main.joining;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.net.URI;
import java.time.Clock;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.noren.main.partnership.Contract;
import org.noren.main.partnership.IssuedCertificate;
import org.noren.main.partnership.Partner;
import org.noren.main.partnership.PartnerDesk;
import org.noren.main.partnership.PartnerStatus;
import org.noren.main.partnership.Partners;
import org.noren.shared.peer.SiteName;
import org.noren.shared.seal.CertificateRequest;
import org.noren.shared.seal.CertificateRequest.Unfit;
import org.noren.shared.seal.Pem;
import org.noren.shared.seal.VerifyingKey;
import org.noren.site.office.Audit;
import org.noren.site.settings.SiteSettings;

/**
 * Takes partners' requests and gives certificates for them: the first one together with the partnership, each later one
 * beside those that count, so that the key can roll. Each act stands in the audit, in the transaction that does it.
 */
@ApplicationScoped
@Transactional
public class JoiningDesk {
    @Inject
    KeyRequests requests;

    @Inject
    PartnershipAuthority authority;

    @Inject
    Vouching vouching;

    @Inject
    Partners partners;

    @Inject
    PartnerDesk desk;

    @Inject
    Audit audit;

    @Inject
    SiteSettings settings;

    @Inject
    Clock clock;

    /** What came of a request. */
    public sealed interface Received {
        /** @param id by which it is called from now on */
        record Taken(long id) implements Received {}

        /**
         * @param reason a word of its own for each: {@code forged}, {@code weak-key} …
         * @param detail what is wrong, in English, as it stands in logs
         */
        record Refused(String reason, String detail) implements Received {}
    }

    /** @param text PEM: a certificate request, and beside it the public key for receipts, if it is to be taken down too */
    public Received receive(String text) {
        CertificateRequest request;
        Optional<VerifyingKey> receiptKey;
        try {
            request = CertificateRequest.read(text);
            receiptKey = receiptKey(text);
        } catch (Unfit e) {
            return new Received.Refused(
                    e.reason().name().toLowerCase(Locale.ROOT).replace('_', '-'), String.valueOf(e.getMessage()));
        } catch (IllegalArgumentException e) {
            return new Received.Refused("receipt-key", String.valueOf(e.getMessage()));
        }
        if (Pem.all(text).stream().anyMatch(block -> block.label().endsWith("PRIVATE KEY"))) {
            return new Received.Refused("private-key", "a private key stands in the text");
        }
        Optional<Received> refused = name(request);
        if (refused.isPresent()) {
            return refused.get();
        }
        Optional<KeyRequest> known = requests.of(request.keyDigest());
        if (partners.knowsKey(request.keyDigest())
                || known.filter(KeyRequest::used).isPresent()) {
            return new Received.Refused("key-used", "a certificate was given for this key before");
        }
        known.ifPresent(requests::remove);
        SiteName name = new SiteName(request.name().orElseThrow());
        KeyRequest kept = new KeyRequest(request, name, text, receiptKey, clock.instant());
        requests.add(kept);
        audit.did("partner-request", name + " " + kept.key());
        return new Received.Taken(kept.id());
    }

    private Optional<Received> name(CertificateRequest request) {
        String subject = request.subject().getName();
        if (authority
                .itself()
                .filter(itself -> itself.name().equals(request.subject()))
                .isPresent()) {
            return refused("names-authority", "it asks for the authority's own name, " + subject);
        }
        if (request.name().isEmpty() || !request.name().get().matches(SiteName.FORM)) {
            return refused("no-name", "the common name in " + subject + " is no site's name");
        }
        if (request.name().get().equals(settings.name())) {
            return refused("names-main", "it asks for this site's own name");
        }
        return Optional.empty();
    }

    private static Optional<Received> refused(String reason, String detail) {
        return Optional.of(new Received.Refused(reason, detail));
    }

    /** @throws IllegalArgumentException if there is more than one, or it is no Ed25519 key */
    private static Optional<VerifyingKey> receiptKey(String text) {
        List<Pem> keys = Pem.all(text).stream()
                .filter(block -> block.label().equals("PUBLIC KEY"))
                .toList();
        if (keys.size() > 1) {
            throw new IllegalArgumentException("there is more than one public key beside the request");
        }
        return keys.stream()
                .map(key -> new VerifyingKey(Base64.getEncoder().encodeToString(key.der())))
                .findFirst();
    }

    /** Those that wait for a certificate, the newest first. */
    public List<KeyRequest> waiting() {
        return requests.waiting();
    }

    public Optional<KeyRequest> find(long id) {
        return requests.find(id);
    }

    /** The authority, if its key or at least its certificate is on this server. */
    public Optional<PartnershipAuthority.Itself> authority() {
        return authority.itself();
    }

    public void discard(long id) {
        requests.hold(id).filter(request -> !request.used()).ifPresent(request -> {
            requests.remove(request);
            audit.did("partner-request-discard", request.name() + " " + request.key());
        });
    }

    /** What a manager fills in about a partner that joins; the rest stands in its request. */
    public record Particulars(String title, String operator, URI linkAddress, URI shopAddress) {}

    /**
     * Makes the partnership that the request asks for, with the usual contract, and gives the certificate.
     *
     * @param brought the certificate, PEM, if it was signed on the authority's own machine
     * @throws Unusable if the request or the certificate cannot be used so; then nothing is changed
     */
    public SiteName join(long id, Particulars particulars, VerifyingKey receiptKey, Optional<String> brought) {
        KeyRequest request = usable(id);
        SiteName name = request.name();
        if (partners.find(name).isPresent()) {
            throw new Unusable("taken");
        }
        IssuedCertificate issued = issue(request, particulars.linkAddress(), brought);
        desk.add(
                new PartnerDesk.Newcomer(
                        name,
                        particulars.title(),
                        particulars.operator(),
                        particulars.linkAddress(),
                        particulars.shopAddress(),
                        issued,
                        receiptKey),
                Contract.usual(Map.of("name", particulars.title())));
        audit.did("partner-add", name + " " + particulars.linkAddress() + " " + issued.fingerprint());
        return name;
    }

    /**
     * Gives a partner its next certificate, and takes down the key for receipts that came along if it is another one than
     * before; the old ones count on.
     *
     * @param brought the certificate, PEM, if it was signed on the authority's own machine
     * @throws Unusable if the request or the certificate cannot be used so; then nothing is changed
     */
    public IssuedCertificate renew(long id, Optional<String> brought) {
        KeyRequest request = usable(id);
        Partner partner = partners.find(request.name()).orElseThrow(() -> new Unusable("unknown"));
        if (partner.status() == PartnerStatus.ENDED) {
            throw new Unusable("ended");
        }
        IssuedCertificate issued = issue(request, partner.linkAddress(), brought);
        desk.list(partner.name(), issued);
        audit.did("partner-certificate", partner.name() + " " + issued.fingerprint());
        request.receiptKey().filter(key -> !partner.trusts(key)).ifPresent(key -> {
            desk.trustReceiptsBy(partner.name(), key, issued.validity());
            audit.did("partner-receipt-key", partner.name() + " " + key.id());
        });
        return issued;
    }

    private KeyRequest usable(long id) {
        KeyRequest request = requests.hold(id).orElseThrow(() -> new Unusable("gone"));
        if (request.used()) {
            throw new Unusable("used");
        }
        if (request.old(clock.instant())) {
            throw new Unusable("old");
        }
        if (authority.itself().isEmpty()) {
            throw new Unusable("no-authority");
        }
        return request;
    }

    private IssuedCertificate issue(KeyRequest request, URI link, Optional<String> brought) {
        IssuedCertificate issued = vouching.certificate(request, link, brought);
        if (partners.holderOf(issued.fingerprint()).isPresent()) {
            throw new Unusable("certificate-listed");
        }
        request.use(clock.instant());
        return issued;
    }

    /**
     * A request that cannot be used as somebody wished: it was used, thrown away, is too old, or names somebody else; or
     * the certificate that was brought for it is not the one.
     */
    public static final class Unusable extends IllegalStateException {
        private static final long serialVersionUID = 1L;
        private final String reason;
        private final String detail;

        Unusable(String reason) {
            this(reason, "");
        }

        Unusable(String reason, String detail) {
            super("the request cannot be used: " + reason + " " + detail);
            this.reason = reason;
            this.detail = detail;
        }

        /** What is wrong, in English, as it stands in logs; empty where the reason says it all. */
        public String detail() {
            return detail;
        }

        /** A word of its own for each reason. */
        public String reason() {
            return reason;
        }
    }
}
