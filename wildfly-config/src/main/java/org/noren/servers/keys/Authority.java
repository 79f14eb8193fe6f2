package org.noren.servers.keys;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigInteger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.SecureRandom;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.security.spec.ECGenParameterSpec;
import java.security.spec.PKCS8EncodedKeySpec;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
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
 * The certificate authority of one partnership. It is made once, in a folder of its own, when a network is first
 * started; it signs the link certificates of the sites; it is thrown away with the network. Nothing but its
 * certificate ever leaves its folder. Certificates are never revoked here: who may call is decided by the list of
 * partners, on every request.
 */
public final class Authority {

    private static final Duration AUTHORITY_LASTS = Duration.ofDays(3650);
    private static final Duration CERTIFICATE_LASTS = Duration.ofDays(397);
    /** A certificate is valid from an hour ago, so that a peer whose clock is late can still use it. */
    private static final Duration CLOCKS_MAY_DIFFER = Duration.ofHours(1);

    private static final String SIGNATURE = "SHA256withECDSA";
    private static final String SERVER_AUTH = "1.3.6.1.5.5.7.3.1";
    private static final String CLIENT_AUTH = "1.3.6.1.5.5.7.3.2";

    private final PrivateKey key;
    private final X509Certificate certificate;
    private final Clock clock;

    private Authority(PrivateKey key, X509Certificate certificate, Clock clock) {
        this.key = key;
        this.certificate = certificate;
        this.clock = clock;
    }

    /** The authority in the folder ({@code ca.pem} and {@code ca-key.pem}), made if it isn't there. */
    public static Authority in(Path folder, String name, Clock clock) throws IOException {
        Path certificateFile = folder.resolve("ca.pem");
        Path keyFile = folder.resolve("ca-key.pem");
        if (Files.exists(certificateFile) && Files.exists(keyFile)) {
            return new Authority(readKey(keyFile), readCertificate(certificateFile), clock);
        }
        Authority made = named(name, clock);
        SecretFiles.folder(folder);
        Files.writeString(certificateFile, made.pem(), US_ASCII);
        SecretFiles.write(keyFile, Pem.of("PRIVATE KEY", made.key.getEncoded()));
        return made;
    }

    /** An authority that lives in memory only. */
    public static Authority named(String name, Clock clock) {
        try {
            KeyPair pair = newKeyPair();
            X500Principal subject = new X500Principal("CN=" + name);
            X509Certificate own = certificate(clock, AUTHORITY_LASTS)
                    .setIssuerDn(subject)
                    .setSubjectDn(subject)
                    .setPublicKey(pair.getPublic())
                    .setSigningKey(pair.getPrivate())
                    .addExtension(new BasicConstraintsExtension(true, true, 0))
                    .addExtension(new KeyUsageExtension(true, KeyUsage.keyCertSign, KeyUsage.cRLSign))
                    .build();
            return new Authority(pair.getPrivate(), own, clock);
        } catch (CertificateException e) {
            throw new IllegalStateException("Could not make the certificate authority " + name, e);
        }
    }

    LinkKey asKey() {
        return new LinkKey(key, List.of(certificate));
    }

    public X509Certificate certificate() {
        return certificate;
    }

    public String pem() {
        return pem(certificate);
    }

    static String pem(X509Certificate certificate) {
        try {
            return Pem.of("CERTIFICATE", certificate.getEncoded());
        } catch (CertificateException e) {
            throw new IllegalArgumentException("This certificate can't be encoded.", e);
        }
    }

    /**
     * A certificate for the request's key, for both ends of a connection, on this host. A request is taken only
     * after its signature showed that the sender has the private key; that is why it, and not a bare public key,
     * comes here.
     */
    public X509Certificate sign(SigningRequest request) {
        return sign(request.subject(), request.publicKey(), CERTIFICATE_LASTS);
    }

    /** A certificate that was valid once: for tests of refusals. */
    public X509Certificate signExpired(SigningRequest request) {
        return sign(request.subject(), request.publicKey(), CLOCKS_MAY_DIFFER.dividedBy(2));
    }

    /** Whatever the operator of this machine wants to have signed. */
    public X509Certificate sign(X500Principal subject, PublicKey publicKey) {
        return sign(subject, publicKey, CERTIFICATE_LASTS);
    }

    private X509Certificate sign(X500Principal subject, PublicKey publicKey, Duration lasts) {
        try {
            return certificate(clock, lasts.minus(CLOCKS_MAY_DIFFER))
                    .setIssuerDn(certificate.getSubjectX500Principal())
                    .setSubjectDn(subject)
                    .setPublicKey(publicKey)
                    .setSigningKey(key)
                    .addExtension(new BasicConstraintsExtension(true, false, -1))
                    .addExtension(new KeyUsageExtension(true, KeyUsage.digitalSignature))
                    .addExtension(new ExtendedKeyUsageExtension(false, List.of(SERVER_AUTH, CLIENT_AUTH)))
                    .addExtension(new SubjectAlternativeNamesExtension(
                            false,
                            List.of(new GeneralName.DNSName("localhost"), new GeneralName.IPAddress("127.0.0.1"))))
                    .build();
        } catch (CertificateException e) {
            throw new IllegalStateException("Could not sign a certificate for " + subject, e);
        }
    }

    private static X509CertificateBuilder certificate(Clock clock, Duration lasts) {
        ZonedDateTime now = clock.instant().atZone(ZoneOffset.UTC);
        return new X509CertificateBuilder()
                .setSerialNumber(new BigInteger(127, new SecureRandom()).add(BigInteger.ONE))
                .setSignatureAlgorithmName(SIGNATURE)
                .setNotValidBefore(now.minus(CLOCKS_MAY_DIFFER))
                .setNotValidAfter(now.plus(lasts));
    }

    static KeyPair newKeyPair() {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
            generator.initialize(new ECGenParameterSpec("secp256r1"));
            return generator.generateKeyPair();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every JDK has P-256.", e);
        }
    }

    static PrivateKey readKey(Path file) throws IOException {
        try {
            return KeyFactory.getInstance("EC")
                    .generatePrivate(new PKCS8EncodedKeySpec(Pem.der("PRIVATE KEY", Files.readString(file))));
        } catch (GeneralSecurityException e) {
            throw new IOException("The key in " + file + " can't be read: " + e.getMessage(), e);
        }
    }

    static X509Certificate readCertificate(Path file) throws IOException {
        try (InputStream in = new ByteArrayInputStream(Files.readAllBytes(file))) {
            return (X509Certificate) CertificateFactory.getInstance("X.509").generateCertificate(in);
        } catch (CertificateException e) {
            throw new IOException("The certificate in " + file + " can't be read: " + e.getMessage(), e);
        }
    }
}
