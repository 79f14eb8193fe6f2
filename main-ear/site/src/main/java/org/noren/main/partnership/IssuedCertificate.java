package org.noren.main.partnership;

import org.noren.shared.peer.Fingerprint;
import org.noren.shared.seal.Digest;

/**
 * A certificate that was given to a partner here, and so can be handed out again.
 *
 * @param key the digest of the public key in it: a key is vouched for once
 * @param pem as OpenSSL writes it
 */
public record IssuedCertificate(Fingerprint fingerprint, Validity validity, Digest key, String pem) {}
