package org.noren.servers.keys;

import java.security.KeyPair;
import java.security.PublicKey;
import java.security.cert.CertificateException;
import java.security.cert.X509Certificate;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import javax.security.auth.x500.X500Principal;
import org.wildfly.security.x500.cert.PKCS10CertificateSigningRequest;
import org.wildfly.security.x500.cert.X509CertificateBuilder;

/**
 * A site's request (PKCS #10) that an authority vouch for its public key. Made by the site, signed with the private
 * key that stays there.
 */
public final class SigningRequest {

    private final PKCS10CertificateSigningRequest request;

    private SigningRequest(PKCS10CertificateSigningRequest request) {
        this.request = request;
    }

    static SigningRequest of(String name, KeyPair pair) {
        X500Principal subject = new X500Principal("CN=" + name);
        return new SigningRequest(PKCS10CertificateSigningRequest.builder()
                .setCertificate(placeholder(subject, pair))
                .setSigningKey(pair.getPrivate())
                .setSignatureAlgorithmName("SHA256withECDSA")
                .setSubjectDn(subject)
                .build());
    }

    public X500Principal subject() {
        return request.getSubjectDn();
    }

    public PublicKey publicKey() {
        return request.getPublicKey();
    }

    /** The request as a PEM text, as any certificate authority takes it. */
    public byte[] pem() {
        return request.getPem();
    }

    /** The request builder takes the public key out of a certificate only. */
    private static X509Certificate placeholder(X500Principal subject, KeyPair pair) {
        ZonedDateTime epoch = ZonedDateTime.of(2000, 1, 1, 0, 0, 0, 0, ZoneOffset.UTC);
        try {
            return new X509CertificateBuilder()
                    .setIssuerDn(subject)
                    .setSubjectDn(subject)
                    .setPublicKey(pair.getPublic())
                    .setSigningKey(pair.getPrivate())
                    .setSignatureAlgorithmName("SHA256withECDSA")
                    .setNotValidBefore(epoch)
                    .setNotValidAfter(epoch)
                    .build();
        } catch (CertificateException e) {
            throw new IllegalStateException("Could not make the request of " + subject, e);
        }
    }
}
