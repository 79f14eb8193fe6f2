package org.noren.main.partnership;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.noren.shared.link.Code;
import org.noren.shared.peer.Fingerprint;
import org.noren.shared.peer.SiteName;
import org.noren.site.link.Admission;
import org.noren.site.link.PeerDirectory;

/** The list of partners, as the link's gate and the link's client ask it. */
@ApplicationScoped
@Transactional
public class PartnerPeers implements PeerDirectory {
    private static final Duration SEEN_EVERY = Duration.ofMinutes(1);

    @Inject
    Partners partners;

    @Inject
    Clock clock;

    @Override
    public Admission admit(Fingerprint fingerprint) {
        Optional<Partner> holder = partners.holderOf(fingerprint);
        if (holder.isEmpty()) {
            return new Admission.Refused(
                    Code.CERTIFICATE_UNKNOWN, "no partner lists the certificate with SHA-256 " + fingerprint);
        }
        Partner partner = holder.get();
        return switch (partner.status()) {
            case SUSPENDED -> refused(Code.PARTNER_SUSPENDED, partner, "is suspended since " + partner.statusSince());
            case ENDED -> refused(Code.PARTNER_ENDED, partner, "ended on " + partner.statusSince());
            case ACTIVE -> admit(partner, fingerprint, clock.instant());
        };
    }

    private Admission admit(Partner partner, Fingerprint fingerprint, Instant now) {
        PartnerCertificate certificate = certificate(partner, fingerprint);
        if (certificate.revokedAt().isPresent()) {
            return refused(
                    Code.CERTIFICATE_REVOKED,
                    partner,
                    "revoked the certificate on " + certificate.revokedAt().get());
        }
        if (!certificate.counts(now)) {
            return refused(
                    Code.CERTIFICATE_NOT_VALID_NOW,
                    partner,
                    "lists the certificate from " + certificate.validity().from() + " until "
                            + certificate.validity().until() + "; it is now " + now);
        }
        seen(certificate, now);
        return new Admission.Admitted(partner.name());
    }

    /** Keeps in mind, to the minute, that the partner uses this certificate, so that people see which one can go. */
    private void seen(PartnerCertificate certificate, Instant now) {
        boolean lately = certificate
                .seenAt()
                .filter(at -> at.plus(SEEN_EVERY).isAfter(now))
                .isPresent();
        if (!lately) {
            partners.seen(certificate.fingerprint(), now);
        }
    }

    /** Is this a certificate with which this partner may be spoken to now? For the side that calls. */
    public boolean belongsTo(SiteName name, Fingerprint fingerprint) {
        return admit(fingerprint) instanceof Admission.Admitted admitted
                && admitted.peer().equals(name);
    }

    private static PartnerCertificate certificate(Partner partner, Fingerprint fingerprint) {
        return partner.certificates().stream()
                .filter(candidate -> candidate.fingerprint().equals(fingerprint))
                .findFirst()
                .orElseThrow();
    }

    private static Admission refused(Code code, Partner partner, String why) {
        return new Admission.Refused(code, "the partnership with " + partner.name() + " " + why);
    }
}
