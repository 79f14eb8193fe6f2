package org.noren.servers;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.noren.servers.keys.SecretFiles;
import org.noren.shared.seal.PasswordHash;

/**
 * The first accounts of a site's office. Passwords are generated when the site is made; the site reads names, roles
 * and hashes from {@code accounts.first} while it has no account. The passwords themselves lie in
 * {@code passwords.txt}, for their owner only, so that a later {@code ./noren up} can print them again.
 */
public final class Accounts {

    private final Site site;
    private final Path first;
    private final Path passwords;

    public Accounts(Site site, Path base) {
        this.site = site;
        this.first = base.resolve("configuration/accounts.first");
        this.passwords = base.resolve("configuration/passwords.txt");
    }

    public Path first() {
        return first;
    }

    /** Generates the passwords of the site's accounts, once. */
    public void make() throws IOException {
        if (Files.exists(first)) {
            return;
        }
        List<String> hashed = new ArrayList<>();
        List<String> plain = new ArrayList<>();
        for (Site.Account account : site.accounts()) {
            String password = SecretFiles.newPasswordToType();
            plain.add(account.name() + " " + password);
            hashed.add(account.name() + " " + account.role() + " " + PasswordHash.of(password.toCharArray()));
        }
        SecretFiles.write(passwords, lines(plain));
        SecretFiles.write(first, lines(hashed));
    }

    /** Name to password, as generated; whoever changed a password in the office knows it better. */
    public Map<String, String> passwords() throws IOException {
        Map<String, String> byName = new LinkedHashMap<>();
        for (String line : Files.readAllLines(passwords)) {
            int blank = line.indexOf(' ');
            byName.put(line.substring(0, blank), line.substring(blank + 1));
        }
        return byName;
    }

    private static byte[] lines(List<String> lines) {
        return (String.join("\n", lines) + "\n").getBytes(UTF_8);
    }
}
