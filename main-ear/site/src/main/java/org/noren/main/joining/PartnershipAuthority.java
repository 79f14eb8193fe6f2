package org.noren.main.joining;

import java.time.Instant;
import java.util.Optional;
import javax.security.auth.x500.X500Principal;
import org.noren.main.partnership.IssuedCertificate;
import org.noren.main.partnership.Validity;
import org.noren.shared.peer.SiteName;
import org.noren.shared.seal.CertificateRequest;

/** Who vouches for link keys in this partnership? Its key may lie here, or on a machine of its own. */
public interface PartnershipAuthority {
    /**
     * The authority's own certificate.
     *
     * @param pem as OpenSSL writes it
     * @param signs whether its key is here; else only its certificate is, to check what was signed elsewhere
     */
    record Itself(X500Principal name, String pem, Instant until, boolean signs) {}

    /**
     * @return nothing if neither its key nor its certificate is on this server
     * @throws IllegalStateException if it should be and cannot be used, with the reason
     */
    Optional<Itself> itself();

    /**
     * Only where its key is.
     *
     * @param host the host name or address that the other side calls
     */
    IssuedCertificate issue(CertificateRequest request, SiteName name, String host, Validity validity);
}
