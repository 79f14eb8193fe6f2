package org.noren.main.joining;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.net.URI;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import org.noren.main.joining.PartnershipAuthority.Itself;
import org.noren.main.partnership.IssuedCertificate;
import org.noren.main.partnership.Validity;
import org.noren.shared.peer.Fingerprint;
import org.noren.shared.seal.BroughtCertificate;
import org.noren.shared.seal.BroughtCertificate.Expected;
import org.noren.shared.seal.CertificateAuthority;

/** Where the certificate for a request comes from: it is given here, or was signed on the authority's own machine. */
@ApplicationScoped
class Vouching {
    /** How long a certificate counts that is given here: what browsers allow, and a month more than a year. */
    static final Duration LASTS = Duration.ofDays(397);
    /** A peer whose clock is late can use it at once. */
    private static final Duration CLOCKS_MAY_DIFFER = Duration.ofHours(1);

    @Inject
    PartnershipAuthority authority;

    @Inject
    Clock clock;

    /**
     * @param brought PEM, if it was signed elsewhere
     * @throws JoiningDesk.Unusable if that is not the certificate that was asked for, or there is none
     */
    IssuedCertificate certificate(KeyRequest request, URI link, Optional<String> brought) {
        Itself itself = authority.itself().orElseThrow(() -> new JoiningDesk.Unusable("no-authority"));
        if (brought.isPresent()) {
            return checked(request, link, brought.get(), itself);
        }
        if (!itself.signs()) {
            throw new JoiningDesk.Unusable("certificate-not-pem");
        }
        Instant now = clock.instant();
        Validity validity = new Validity(seconds(now.minus(CLOCKS_MAY_DIFFER)), seconds(now.plus(LASTS)));
        return authority.issue(request.request(), request.name(), link.getHost(), validity);
    }

    private IssuedCertificate checked(KeyRequest request, URI link, String brought, Itself itself) {
        Expected expected =
                new Expected(request.request(), itself.pem(), request.name().value(), link.getHost());
        try {
            X509Certificate certificate = BroughtCertificate.read(brought, expected, clock.instant());
            return new IssuedCertificate(
                    Fingerprint.of(certificate),
                    new Validity(
                            certificate.getNotBefore().toInstant(),
                            certificate.getNotAfter().toInstant()),
                    request.key(),
                    CertificateAuthority.pem(certificate));
        } catch (BroughtCertificate.Unfit e) {
            String reason = e.reason().name().toLowerCase(Locale.ROOT).replace('_', '-');
            throw new JoiningDesk.Unusable("certificate-" + reason, String.valueOf(e.getMessage()));
        }
    }

    /** Certificates know no parts of seconds. */
    private static Instant seconds(Instant moment) {
        return Instant.ofEpochSecond(moment.getEpochSecond());
    }
}
