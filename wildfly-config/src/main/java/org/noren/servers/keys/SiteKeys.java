package org.noren.servers.keys;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.util.Base64;
import java.util.List;
import java.util.Map;

/**
 * The keys of one site, in the {@code keys} folder of its base directory. Every private key is made here and never
 * leaves: the link key, whose request the partnership's authority signs; the web key for shop and office; and the
 * signing key, which is the publishing key of a main site or the receipt key of a partner. Three keys, because the
 * loss of one must not cost the others.
 */
public final class SiteKeys {

    public static final String LINK = "noren-link";
    public static final String WEB = "noren-web";
    public static final String TRUST = "noren-ca";
    public static final String DATABASE = "noren-db";
    public static final String AUTHORITY = "noren-authority";

    private final Path folder;
    private final PasswordStore passwords;
    private final String signing;

    private SiteKeys(Path base, String signing) {
        this.folder = base.resolve("keys");
        this.passwords = PasswordStore.in(base.resolve("configuration"));
        this.signing = signing;
    }

    /** The keys of a main site: its signing key is {@code publishing.pem}. */
    public static SiteKeys ofMain(Path base) {
        return new SiteKeys(base, "publishing");
    }

    /** The keys of a partner: its signing key is {@code receipt.pem}. */
    public static SiteKeys ofPartner(Path base) {
        return new SiteKeys(base, "receipt");
    }

    /** Makes what isn't there yet; keys that are there stay. */
    public void make(String site, Authority authority, Clock clock) throws IOException {
        SecretFiles.folder(folder);
        if (!Files.exists(folder.resolve("link.p12"))) {
            String trust = SecretFiles.newPassword();
            String link = SecretFiles.newPassword();
            String web = SecretFiles.newPassword();
            passwords.add(Map.of(TRUST, trust, LINK, link, WEB, web, DATABASE, SecretFiles.newPassword()));
            KeyStores.writeTrust(folder.resolve("ca.p12"), authority.certificate(), trust);
            Files.writeString(folder.resolve("ca.pem"), authority.pem(), US_ASCII);
            KeyStores.write(folder.resolve("web.p12"), webKey(site, clock), web);
            LinkKey made = newLinkKey(site, authority);
            Files.writeString(
                    folder.resolve("link.pem"), Authority.pem(made.chain().get(0)), US_ASCII);
            KeyStores.write(folder.resolve("link.p12"), made, link);
        }
        if (!Files.exists(signingKey())) {
            makeSigningKey();
        }
    }

    /** A fresh signing key in place of the one that is there. */
    public void renewSigningKey() throws IOException {
        makeSigningKey();
    }

    /** A fresh link key in place of the one that is there, with a password of its own. */
    public LinkKey renewLinkKey(String site, Authority authority) throws IOException {
        LinkKey made = newLinkKey(site, authority);
        String link = SecretFiles.newPassword();
        passwords.add(Map.of(LINK, link));
        KeyStores.write(folder.resolve("link.p12"), made, link);
        return made;
    }

    private void makeSigningKey() throws IOException {
        KeyPair pair = newSigningPair();
        Files.writeString(
                signingPublicKey(), Pem.of("PUBLIC KEY", pair.getPublic().getEncoded()), US_ASCII);
        SecretFiles.write(signingKey(), Pem.of("PRIVATE KEY", pair.getPrivate().getEncoded()));
    }

    /** Puts the authority's key where the main site's office gives certificates with it; what is there stays. */
    public void keepAuthority(Authority authority) throws IOException {
        Path store = folder.resolve("authority.p12");
        if (!Files.exists(store)) {
            String password = SecretFiles.newPassword();
            passwords.add(Map.of(AUTHORITY, password));
            KeyStores.write(store, authority.asKey(), password);
        }
    }

    /**
     * What a partner makes by itself before anybody vouches for it: its keys, all but the certificate of the link.
     *
     * @return the file that it sends to the main site: the request and the public key for receipts
     */
    public String makeRequest(String site, Clock clock) throws IOException {
        SecretFiles.folder(folder);
        KeyPair pair = Authority.newKeyPair();
        SecretFiles.write(
                folder.resolve("link-key.pem"),
                Pem.of("PRIVATE KEY", pair.getPrivate().getEncoded()));
        if (!Files.exists(signingKey())) {
            makeSigningKey();
        }
        if (!Files.exists(folder.resolve("web.p12"))) {
            String web = SecretFiles.newPassword();
            passwords.add(Map.of(WEB, web, DATABASE, SecretFiles.newPassword()));
            KeyStores.write(folder.resolve("web.p12"), webKey(site, clock), web);
        }
        return new String(SigningRequest.of(site, pair).pem(), US_ASCII) + "\n" + Files.readString(signingPublicKey());
    }

    /** Puts the certificate that came back, {@code keys/NAME.pem}, to the key of {@link #makeRequest}. */
    public void take(String site) throws IOException {
        X509Certificate authority = Authority.readCertificate(folder.resolve("ca.pem"));
        X509Certificate own = Authority.readCertificate(folder.resolve(site + ".pem"));
        String link = SecretFiles.newPassword();
        String trust = SecretFiles.newPassword();
        passwords.add(Map.of(LINK, link, TRUST, trust));
        KeyStores.writeTrust(folder.resolve("ca.p12"), authority, trust);
        KeyStores.write(
                folder.resolve("link.p12"),
                new LinkKey(Authority.readKey(folder.resolve("link-key.pem")), List.of(own, authority)),
                link);
    }

    /** A fresh key that the authority vouches for, in memory. */
    public static LinkKey newLinkKey(String site, Authority authority) {
        KeyPair pair = Authority.newKeyPair();
        X509Certificate certificate = authority.sign(SigningRequest.of(site, pair));
        return new LinkKey(pair.getPrivate(), List.of(certificate, authority.certificate()));
    }

    /** A key whose certificate ran out half an hour ago: for tests of refusals. */
    public static LinkKey newExpiredLinkKey(String site, Authority authority) {
        KeyPair pair = Authority.newKeyPair();
        X509Certificate certificate = authority.signExpired(SigningRequest.of(site, pair));
        return new LinkKey(pair.getPrivate(), List.of(certificate, authority.certificate()));
    }

    /** Browsers should not trust the partnership's authority, so the web key has a throw-away one of its own. */
    private static LinkKey webKey(String site, Clock clock) {
        return newLinkKey(site, Authority.named("Noren demo web " + site, clock));
    }

    public LinkKey link() throws IOException {
        return KeyStores.read(folder.resolve("link.p12"), passwords.get(LINK));
    }

    /** PKCS #8 PEM, Ed25519. */
    public Path signingKey() {
        return folder.resolve(signing + ".pem");
    }

    /** SubjectPublicKeyInfo PEM, Ed25519. */
    public Path signingPublicKey() {
        return folder.resolve(signing + "-public.pem");
    }

    /** The signing key's SubjectPublicKeyInfo, base64 without line breaks. */
    public String signingPublicKeyBase64() throws IOException {
        return Base64.getEncoder().encodeToString(Pem.der("PUBLIC KEY", Files.readString(signingPublicKey())));
    }

    private static KeyPair newSigningPair() {
        try {
            return KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every JDK since 15 has Ed25519.", e);
        }
    }
}
