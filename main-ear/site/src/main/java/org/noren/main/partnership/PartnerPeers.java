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
        Optional<ListedCertificate> found = partners.listed(fingerprint);
        if (found.isEmpty()) {
            return new Admission.Refused(
                    Code.CERTIFICATE_UNKNOWN, "no partner lists the certificate with SHA-256 " + fingerprint);
        }
        ListedCertificate listed = found.get();
        return switch (listed.status()) {
            case SUSPENDED -> refused(Code.PARTNER_SUSPENDED, listed, "is suspended since " + listed.since());
            case ENDED -> refused(Code.PARTNER_ENDED, listed, "ended on " + listed.since());
            case ACTIVE -> admit(listed, clock.instant());
        };
    }

    private Admission admit(ListedCertificate listed, Instant now) {
        PartnerCertificate certificate = listed.certificate();
        if (certificate.revokedAt().isPresent()) {
            return refused(
                    Code.CERTIFICATE_REVOKED,
                    listed,
                    "revoked the certificate on " + certificate.revokedAt().get());
        }
        if (!certificate.counts(now)) {
            return refused(
                    Code.CERTIFICATE_NOT_VALID_NOW,
                    listed,
                    "lists the certificate from " + certificate.validity().from() + " until "
                            + certificate.validity().until() + "; it is now " + now);
        }
        seen(certificate, now);
        return new Admission.Admitted(listed.partner());
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

    private static Admission refused(Code code, ListedCertificate listed, String why) {
        return new Admission.Refused(code, "the partnership with " + listed.partner() + " " + why);
    }
}
