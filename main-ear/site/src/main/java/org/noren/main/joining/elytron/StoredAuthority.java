package org.noren.main.joining.elytron;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.Provider;
import java.security.cert.X509Certificate;
import java.util.Map;
import java.util.Optional;
import org.noren.main.joining.PartnershipAuthority;
import org.noren.main.partnership.IssuedCertificate;
import org.noren.main.partnership.Validity;
import org.noren.shared.peer.Fingerprint;
import org.noren.shared.peer.SiteName;
import org.noren.shared.seal.CertificateAuthority;
import org.noren.shared.seal.CertificateRequest;
import org.noren.site.settings.SiteSettings;
import org.wildfly.security.auth.server.IdentityCredentials;
import org.wildfly.security.credential.PasswordCredential;
import org.wildfly.security.credential.store.CredentialStore;
import org.wildfly.security.credential.store.CredentialStore.CredentialSourceProtectionParameter;
import org.wildfly.security.credential.store.WildFlyElytronCredentialStoreProvider;
import org.wildfly.security.password.WildFlyElytronPasswordProvider;
import org.wildfly.security.password.interfaces.ClearPassword;

/**
 * Opens the key store anew each time, so that a new authority needs no restart and its key lies in memory no longer than
 * it is used. The credential store is the server's own, {@code noren.cs}, with its password beside it.
 */
@ApplicationScoped
class StoredAuthority implements PartnershipAuthority {
    private static final String ALIAS = "noren-authority";

    @Inject
    SiteSettings settings;

    @Override
    public Optional<Itself> itself() {
        Optional<Itself> here =
                settings.authorityKeys().map(store -> itself(open(store).certificate(), true));
        return here.isPresent() ? here : settings.authorityCertificate().map(file -> itself(certificate(file), false));
    }

    private static Itself itself(X509Certificate certificate, boolean signs) {
        return new Itself(
                certificate.getSubjectX500Principal(),
                CertificateAuthority.pem(certificate),
                certificate.getNotAfter().toInstant(),
                signs);
    }

    private static X509Certificate certificate(Path file) {
        try {
            return CertificateAuthority.certificate(Files.readString(file, StandardCharsets.US_ASCII));
        } catch (IOException e) {
            throw new IllegalStateException("the authority's certificate cannot be read: " + e.getMessage(), e);
        }
    }

    @Override
    public IssuedCertificate issue(CertificateRequest request, SiteName name, String host, Validity validity) {
        Path store = settings.authorityKeys()
                .orElseThrow(() -> new IllegalStateException("the authority's key is not on this server"));
        X509Certificate issued = open(store).issue(request, name.value(), host, validity.from(), validity.until());
        return new IssuedCertificate(
                Fingerprint.of(issued), validity, request.keyDigest(), CertificateAuthority.pem(issued));
    }

    private static CertificateAuthority open(Path store) {
        try {
            return CertificateAuthority.open(store, password());
        } catch (IOException e) {
            throw new IllegalStateException("the authority cannot be used: " + e.getMessage(), e);
        }
    }

    private static String password() throws IOException {
        Path file = Path.of(System.getProperty("jboss.server.config.dir", "."), "noren.cs");
        String opens = Files.readString(file.resolveSibling("noren.cs.password"), StandardCharsets.US_ASCII)
                .strip();
        try {
            CredentialStore store =
                    CredentialStore.getInstance("KeyStoreCredentialStore", new WildFlyElytronCredentialStoreProvider());
            store.initialize(
                    Map.of("location", file.toString(), "create", "false", "keyStoreType", "JCEKS"),
                    new CredentialSourceProtectionParameter(
                            IdentityCredentials.NONE.withCredential(new PasswordCredential(
                                    ClearPassword.createRaw(ClearPassword.ALGORITHM_CLEAR, opens.toCharArray())))),
                    new Provider[] {new WildFlyElytronPasswordProvider()});
            PasswordCredential found = store.retrieve(ALIAS, PasswordCredential.class);
            if (found == null) {
                throw new IOException("there is no password " + ALIAS + " in " + file);
            }
            return new String(found.getPassword(ClearPassword.class).getPassword());
        } catch (GeneralSecurityException e) {
            throw new IOException("the passwords in " + file + " cannot be read: " + e.getMessage(), e);
        }
    }
}
