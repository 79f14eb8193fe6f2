package org.noren.servers.keys;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;

/** PKCS #12 files: a key with its chain, or the certificates to trust. */
public final class KeyStores {

    static final String KEY_ALIAS = "key";

    private KeyStores() {}

    public static void write(Path file, LinkKey key, String password) throws IOException {
        try {
            KeyStore store = empty();
            store.setKeyEntry(
                    KEY_ALIAS, key.key(), password.toCharArray(), key.chain().toArray(X509Certificate[]::new));
            save(store, file, password);
        } catch (GeneralSecurityException e) {
            throw new IOException("Could not write the key to " + file, e);
        }
    }

    public static void writeTrust(Path file, X509Certificate authority, String password) throws IOException {
        try {
            KeyStore store = empty();
            store.setCertificateEntry("authority", authority);
            save(store, file, password);
        } catch (GeneralSecurityException e) {
            throw new IOException("Could not write the trusted certificate to " + file, e);
        }
    }

    public static LinkKey read(Path file, String password) throws IOException {
        try {
            KeyStore store = KeyStore.getInstance("PKCS12");
            store.load(new ByteArrayInputStream(Files.readAllBytes(file)), password.toCharArray());
            if (!(store.getKey(KEY_ALIAS, password.toCharArray()) instanceof PrivateKey key)) {
                throw new IOException("There is no key in " + file + ".");
            }
            List<X509Certificate> chain = Arrays.stream(store.getCertificateChain(KEY_ALIAS))
                    .map(X509Certificate.class::cast)
                    .toList();
            return new LinkKey(key, chain);
        } catch (GeneralSecurityException e) {
            throw new IOException("The key in " + file + " can't be read: " + e.getMessage(), e);
        }
    }

    /** The certificates in a file of those to trust. */
    public static List<X509Certificate> readTrusted(Path file, String password) throws IOException {
        try {
            KeyStore store = KeyStore.getInstance("PKCS12");
            store.load(new ByteArrayInputStream(Files.readAllBytes(file)), password.toCharArray());
            List<X509Certificate> trusted = new ArrayList<>();
            for (String alias : Collections.list(store.aliases())) {
                if (store.isCertificateEntry(alias)
                        && store.getCertificate(alias) instanceof X509Certificate certificate) {
                    trusted.add(certificate);
                }
            }
            return trusted;
        } catch (GeneralSecurityException e) {
            throw new IOException("The certificates in " + file + " can't be read: " + e.getMessage(), e);
        }
    }

    /** TLS that shows this key and trusts these authorities and no other. */
    public static SSLContext tls(LinkKey key, List<X509Certificate> trusted)
            throws IOException, GeneralSecurityException {
        char[] inMemory = "in memory only".toCharArray();
        KeyStore own = empty();
        own.setKeyEntry(KEY_ALIAS, key.key(), inMemory, key.chain().toArray(X509Certificate[]::new));
        KeyManagerFactory keys = KeyManagerFactory.getInstance("SunX509");
        keys.init(own, inMemory);
        KeyStore authorities = empty();
        for (X509Certificate authority : trusted) {
            authorities.setCertificateEntry(authority.getSerialNumber().toString(), authority);
        }
        TrustManagerFactory trust = TrustManagerFactory.getInstance("PKIX");
        trust.init(authorities);
        SSLContext tls = SSLContext.getInstance("TLS");
        tls.init(keys.getKeyManagers(), trust.getTrustManagers(), null);
        return tls;
    }

    private static KeyStore empty() throws GeneralSecurityException, IOException {
        KeyStore store = KeyStore.getInstance("PKCS12");
        store.load(null, null);
        return store;
    }

    private static void save(KeyStore store, Path file, String password) throws GeneralSecurityException, IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        store.store(bytes, password.toCharArray());
        SecretFiles.write(file, bytes.toByteArray());
    }
}
