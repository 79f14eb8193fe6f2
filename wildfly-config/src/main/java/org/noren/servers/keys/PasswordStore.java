package org.noren.servers.keys;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.Provider;
import java.util.LinkedHashMap;
import java.util.Map;
import org.wildfly.security.auth.server.IdentityCredentials;
import org.wildfly.security.credential.PasswordCredential;
import org.wildfly.security.credential.store.CredentialStore;
import org.wildfly.security.credential.store.CredentialStore.CredentialSourceProtectionParameter;
import org.wildfly.security.credential.store.WildFlyElytronCredentialStoreProvider;
import org.wildfly.security.password.WildFlyElytronPasswordProvider;
import org.wildfly.security.password.interfaces.ClearPassword;

/**
 * The credential store of one site, {@code noren.cs}, and the password that opens it, {@code noren.cs.password}: the
 * only place where the server finds a password. Made with the site; passwords are added, and read back by the
 * launcher.
 */
public final class PasswordStore {

    private final Path folder;
    private final Path file;
    private final Path passwordFile;

    private PasswordStore(Path configuration) {
        this.folder = configuration;
        this.file = configuration.resolve("noren.cs");
        this.passwordFile = configuration.resolve("noren.cs.password");
    }

    /** The store in the configuration folder of a site; it is made with its first password. */
    public static PasswordStore in(Path configuration) {
        return new PasswordStore(configuration);
    }

    public void add(Map<String, String> passwords) throws IOException {
        SecretFiles.folder(folder);
        if (!Files.exists(passwordFile)) {
            SecretFiles.write(passwordFile, SecretFiles.newPassword());
        }
        try {
            CredentialStore store = open();
            for (Map.Entry<String, String> password : passwords.entrySet()) {
                store.store(password.getKey(), credential(password.getValue()));
            }
            store.flush();
        } catch (GeneralSecurityException e) {
            throw new IOException("Could not write the passwords to " + file + ": " + e.getMessage(), e);
        }
        SecretFiles.protect(file);
    }

    public String get(String alias) throws IOException {
        try {
            PasswordCredential credential = open().retrieve(alias, PasswordCredential.class);
            if (credential == null) {
                throw new IOException("There is no password " + alias + " in " + file + ".");
            }
            return new String(credential.getPassword(ClearPassword.class).getPassword());
        } catch (GeneralSecurityException e) {
            throw new IOException("The passwords in " + file + " can't be read: " + e.getMessage(), e);
        }
    }

    private CredentialStore open() throws GeneralSecurityException, IOException {
        CredentialStore store =
                CredentialStore.getInstance("KeyStoreCredentialStore", new WildFlyElytronCredentialStoreProvider());
        Map<String, String> settings = new LinkedHashMap<>();
        settings.put("location", file.toString());
        settings.put("create", "true");
        settings.put("keyStoreType", "JCEKS");
        String password = Files.readString(passwordFile, US_ASCII).strip();
        store.initialize(
                settings,
                new CredentialSourceProtectionParameter(IdentityCredentials.NONE.withCredential(credential(password))),
                new Provider[] {new WildFlyElytronPasswordProvider()});
        return store;
    }

    private static PasswordCredential credential(String password) {
        return new PasswordCredential(ClearPassword.createRaw(ClearPassword.ALGORITHM_CLEAR, password.toCharArray()));
    }
}
