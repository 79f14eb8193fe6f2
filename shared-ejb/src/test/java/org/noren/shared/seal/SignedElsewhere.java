package org.noren.shared.seal;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.cert.X509Certificate;
import java.security.spec.X509EncodedKeySpec;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import javax.security.auth.x500.X500Principal;
import org.wildfly.security.x500.GeneralName;
import org.wildfly.security.x500.cert.BasicConstraintsExtension;
import org.wildfly.security.x500.cert.ExtendedKeyUsageExtension;
import org.wildfly.security.x500.cert.KeyUsage;
import org.wildfly.security.x500.cert.KeyUsageExtension;
import org.wildfly.security.x500.cert.SubjectAlternativeNamesExtension;
import org.wildfly.security.x500.cert.X509CertificateBuilder;

/** The authority at work on a machine of its own, where it signs whatever somebody tells it to. */
public final class SignedElsewhere {
    private static final String SERVER = "1.3.6.1.5.5.7.3.1";
    private static final String CLIENT = "1.3.6.1.5.5.7.3.2";

    public final X509Certificate authority;
    private final PrivateKey key;

    public String subject = "CN=kushiro";
    public GeneralName host = new GeneralName.DNSName("link.kushiro.example");
    public List<String> purposes = List.of(SERVER, CLIENT);
    public KeyUsage usage = KeyUsage.digitalSignature;
    public String signature = "SHA256withECDSA";
    public boolean authorityItself = false;
    public Instant from;
    public Instant until;

    /** One that would be taken: for kushiro, for a year. */
    public SignedElsewhere(Path folder, Instant now) throws IOException {
        try (InputStream in = Files.newInputStream(Requests.file(folder, "authority.p12"))) {
            KeyStore store = KeyStore.getInstance("PKCS12");
            store.load(in, Requests.PASSWORD.toCharArray());
            String alias = store.aliases().nextElement();
            this.key = (PrivateKey) store.getKey(alias, Requests.PASSWORD.toCharArray());
            this.authority = (X509Certificate) store.getCertificate(alias);
        } catch (GeneralSecurityException e) {
            throw new IOException(e);
        }
        this.from = now.minus(Duration.ofMinutes(1));
        this.until = now.plus(Duration.ofDays(365));
    }

    public String authorityPem() {
        return CertificateAuthority.pem(authority);
    }

    public void onlyFor(String purpose) {
        purposes = List.of(purpose.equals("server") ? SERVER : CLIENT);
    }

    public String certificateFor(CertificateRequest request) {
        return certificate(publicKey(request));
    }

    public String certificate(PublicKey publicKey) {
        X509CertificateBuilder builder = new X509CertificateBuilder()
                .setSignatureAlgorithmName(signature)
                .setNotValidBefore(from.atZone(ZoneOffset.UTC))
                .setNotValidAfter(until.atZone(ZoneOffset.UTC))
                .setIssuerDn(authority.getSubjectX500Principal())
                .setSubjectDn(new X500Principal(subject))
                .setPublicKey(publicKey)
                .setSigningKey(key)
                .addExtension(new BasicConstraintsExtension(true, authorityItself, -1))
                .addExtension(new KeyUsageExtension(true, usage))
                .addExtension(new SubjectAlternativeNamesExtension(false, List.of(host)));
        if (!purposes.isEmpty()) {
            builder.addExtension(new ExtendedKeyUsageExtension(false, purposes));
        }
        try {
            return CertificateAuthority.pem(builder.build());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static PublicKey publicKey(CertificateRequest request) {
        try {
            return KeyFactory.getInstance("EC").generatePublic(new X509EncodedKeySpec(request.key()));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
