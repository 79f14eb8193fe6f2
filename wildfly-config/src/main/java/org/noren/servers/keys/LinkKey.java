package org.noren.servers.keys;

import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.PrivateKey;
import java.security.cert.CertificateEncodingException;
import java.security.cert.X509Certificate;
import java.util.HexFormat;
import java.util.List;

/** A private key with the certificates that vouch for it, the key's own first. */
public record LinkKey(PrivateKey key, List<X509Certificate> chain) {

    public LinkKey {
        chain = List.copyOf(chain);
        if (chain.isEmpty()) {
            throw new IllegalArgumentException("A key needs at least its own certificate.");
        }
    }

    /** Lower-case hex SHA-256 over the DER bytes of the key's own certificate: how a site names a peer's key. */
    public String fingerprint() {
        return fingerprint(chain.get(0));
    }

    public static String fingerprint(X509Certificate certificate) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(certificate.getEncoded()));
        } catch (CertificateEncodingException e) {
            throw new IllegalArgumentException("This certificate can't be encoded.", e);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every JDK has SHA-256.", e);
        }
    }
}
