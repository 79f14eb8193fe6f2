package org.noren.shared.peer;

import java.security.cert.CertificateEncodingException;
import java.security.cert.X509Certificate;
import java.util.Locale;
import org.noren.shared.seal.Digest;

/**
 * The SHA-256 of a certificate's DER bytes: what a site's list of admitted certificates consists of (S23, K1). The
 * trust store says only that the partnership's CA issued it; this list says whose it is, and that it still counts.
 *
 * @param value 64 lower-case hexadecimal digits
 */
public record Fingerprint(String value) {
    /** @throws IllegalArgumentException if it is anything but 64 lower-case hexadecimal digits */
    public Fingerprint {
        Digest.parse(value);
    }

    /** As a person writes or pastes it: colons and upper case, as OpenSSL prints them, are accepted. */
    public static Fingerprint parse(String text) {
        return new Fingerprint(text.strip().replace(":", "").toLowerCase(Locale.ROOT));
    }

    public static Fingerprint of(X509Certificate certificate) {
        try {
            return new Fingerprint(Digest.of(certificate.getEncoded()).hex());
        } catch (CertificateEncodingException e) {
            throw new IllegalArgumentException("a certificate that cannot be encoded has no fingerprint", e);
        }
    }

    @Override
    public String toString() {
        return value;
    }
}
