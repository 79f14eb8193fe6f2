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
     */
    record Itself(X500Principal name, String pem, Instant until) {}

    /**
     * @return nothing if its key is not on this server
     * @throws IllegalStateException if it should be and cannot be used, with the reason
     */
    Optional<Itself> itself();

    /** @param host the host name or address that the other side calls */
    IssuedCertificate issue(CertificateRequest request, SiteName name, String host, Validity validity);
}
