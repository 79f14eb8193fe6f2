package org.noren.shared.seal;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigInteger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.SecureRandom;
import java.security.cert.CertificateEncodingException;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.security.spec.X509EncodedKeySpec;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collections;
import java.util.List;
import javax.security.auth.x500.X500Principal;
import org.wildfly.security.x500.GeneralName;
import org.wildfly.security.x500.cert.BasicConstraintsExtension;
import org.wildfly.security.x500.cert.ExtendedKeyUsageExtension;
import org.wildfly.security.x500.cert.KeyUsage;
import org.wildfly.security.x500.cert.KeyUsageExtension;
import org.wildfly.security.x500.cert.SubjectAlternativeNamesExtension;
import org.wildfly.security.x500.cert.X509CertificateBuilder;

/**
 * The partnership's authority where its key lies in a key store of this server: it vouches for link keys, for nothing
 * else. Its certificates open nothing by themselves; who may call is decided by the list of partners (S23).
 */
public final class CertificateAuthority {
    private static final String SERVER_AUTH = "1.3.6.1.5.5.7.3.1";
    private static final String CLIENT_AUTH = "1.3.6.1.5.5.7.3.2";
    private static final SecureRandom RANDOM = new SecureRandom();

    private final PrivateKey key;
    private final X509Certificate certificate;

    private CertificateAuthority(PrivateKey key, X509Certificate certificate) {
        this.key = key;
        this.certificate = certificate;
    }

    /**
     * @param store a PKCS #12 file with one key, an authority's, on a curve
     * @throws IOException if it cannot be opened so
     */
    public static CertificateAuthority open(Path store, String password) throws IOException {
        char[] secret = password.toCharArray();
        try (InputStream in = Files.newInputStream(store)) {
            KeyStore keys = KeyStore.getInstance("PKCS12");
            keys.load(in, secret);
            for (String alias : Collections.list(keys.aliases())) {
                if (keys.getKey(alias, secret) instanceof PrivateKey key
                        && keys.getCertificate(alias) instanceof X509Certificate certificate) {
                    if (certificate.getBasicConstraints() < 0
                            || !key.getAlgorithm().equals("EC")) {
                        throw new IOException("the key in " + store + " is no authority's, or none on a curve (P-256)");
                    }
                    return new CertificateAuthority(key, certificate);
                }
            }
            throw new IOException("there is no key in " + store);
        } catch (GeneralSecurityException e) {
            throw new IOException("the authority's key in " + store + " cannot be read: " + e.getMessage(), e);
        }
    }

    /**
     * An authority's certificate alone.
     *
     * @param text PEM
     * @throws IOException if there is none in it, or not an authority's
     */
    public static X509Certificate certificate(String text) throws IOException {
        for (Pem block : Pem.all(text)) {
            if (block.label().equals("CERTIFICATE")) {
                return authoritys(block);
            }
        }
        throw new IOException("there is no certificate in it");
    }

    private static X509Certificate authoritys(Pem block) throws IOException {
        try {
            X509Certificate certificate = (X509Certificate)
                    CertificateFactory.getInstance("X.509").generateCertificate(new ByteArrayInputStream(block.der()));
            if (certificate.getBasicConstraints() < 0) {
                throw new IOException("the certificate in it is no authority's");
            }
            return certificate;
        } catch (CertificateException e) {
            throw new IOException("the certificate in it is damaged: " + e.getMessage(), e);
        }
    }

    public X509Certificate certificate() {
        return certificate;
    }

    /**
     * A certificate for both ends of a connection.
     *
     * @param name the common name that it gets, whatever the request says
     * @param host the host name or address that the other side calls
     */
    public X509Certificate issue(CertificateRequest request, String name, String host, Instant from, Instant until) {
        try {
            return new X509CertificateBuilder()
                    .setSerialNumber(new BigInteger(127, RANDOM).add(BigInteger.ONE))
                    .setSignatureAlgorithmName("SHA256withECDSA")
                    .setNotValidBefore(from.atZone(ZoneOffset.UTC))
                    .setNotValidAfter(until.atZone(ZoneOffset.UTC))
                    .setIssuerDn(certificate.getSubjectX500Principal())
                    .setSubjectDn(new X500Principal("CN=" + name))
                    .setPublicKey(publicKey(request))
                    .setSigningKey(key)
                    .addExtension(new BasicConstraintsExtension(true, false, -1))
                    .addExtension(new KeyUsageExtension(true, KeyUsage.digitalSignature))
                    .addExtension(new ExtendedKeyUsageExtension(false, List.of(SERVER_AUTH, CLIENT_AUTH)))
                    .addExtension(new SubjectAlternativeNamesExtension(false, List.of(name(host))))
                    .build();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("the authority could not issue a certificate for " + name, e);
        }
    }

    private static PublicKey publicKey(CertificateRequest request) throws GeneralSecurityException {
        String algorithm = request.kind().substring(0, request.kind().indexOf(' '));
        return KeyFactory.getInstance(algorithm).generatePublic(new X509EncodedKeySpec(request.key()));
    }

    private static GeneralName name(String host) {
        return host.matches("[0-9.]+") || host.contains(":")
                ? new GeneralName.IPAddress(host.replaceAll("[\\[\\]]", ""))
                : new GeneralName.DNSName(host);
    }

    /** As OpenSSL writes it. */
    public static String pem(X509Certificate certificate) {
        try {
            return new Pem("CERTIFICATE", certificate.getEncoded()).text();
        } catch (CertificateEncodingException e) {
            throw new IllegalArgumentException("this certificate cannot be encoded", e);
        }
    }
}
