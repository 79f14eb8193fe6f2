package org.noren.servers.keys;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;

/**
 * The one user of a server's management port, {@code noren}: once hardened, a server knows no user without a
 * password. The password is generated with the site and lies in its credential store as {@code noren-management};
 * the server keeps what {@code bin/add-user.sh} would have written.
 */
public final class ManagementUser {

    public static final String NAME = "noren";
    public static final String PASSWORD_ALIAS = "noren-management";

    private final Path configuration;

    public ManagementUser(Path base) {
        this.configuration = base.resolve("configuration");
    }

    /** Makes the user, with the given password if it isn't empty; a user that is there stays. */
    public void make(String wanted) throws IOException {
        Path users = configuration.resolve("mgmt-users.properties");
        List<String> lines = new ArrayList<>(Files.readAllLines(users));
        if (lines.stream().anyMatch(line -> line.startsWith(NAME + "="))) {
            return;
        }
        String password = wanted.isEmpty() ? SecretFiles.newPassword() : wanted;
        PasswordStore.in(configuration).add(Map.of(PASSWORD_ALIAS, password));
        lines.add(NAME + "=" + digest(password));
        SecretFiles.write(users, (String.join("\n", lines) + "\n").getBytes(UTF_8));
    }

    public String password() throws IOException {
        return PasswordStore.in(configuration).get(PASSWORD_ALIAS);
    }

    /** HTTP Digest prescribes MD5, and the server's management realm stores just this. */
    private static String digest(String password) {
        try {
            byte[] text = (NAME + ":ManagementRealm:" + password).getBytes(UTF_8);
            return HexFormat.of().formatHex(MessageDigest.getInstance("MD5").digest(text));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every JDK has MD5.", e);
        }
    }
}
