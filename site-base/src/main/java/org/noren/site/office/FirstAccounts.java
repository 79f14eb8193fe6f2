package org.noren.site.office;

import jakarta.annotation.PostConstruct;
import jakarta.ejb.DependsOn;
import jakarta.ejb.LocalBean;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.logging.Logger;
import org.noren.site.settings.Role;
import org.noren.site.settings.SiteSettings;

/**
 * Makes the accounts of {@code noren.accounts.first} when a site that has none starts. The file holds hashes, never
 * passwords; once there is an account it is not looked at again and can be deleted.
 */
@Singleton
@Startup
@LocalBean
@DependsOn("Migration")
public class FirstAccounts {
    private static final Logger LOG = Logger.getLogger(FirstAccounts.class.getName());

    @Inject
    Accounts accounts;

    @Inject
    SiteSettings settings;

    @Inject
    Clock clock;

    @PostConstruct
    void make() {
        settings.firstAccounts().filter(file -> accounts.isEmpty()).ifPresent(file -> {
            List<Account> first = read(file, settings.role(), clock.instant());
            first.forEach(accounts::add);
            LOG.info(() -> first.size() + " first accounts were made from " + file);
        });
    }

    private static List<Account> read(Path file, Role half, Instant now) {
        try {
            return parse(Files.readAllLines(file), half, now);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(
                    "The file of first accounts " + file + " cannot be read; set noren.accounts.first to one that can,"
                            + " or take the setting away",
                    unreadable);
        }
    }

    /** @param lines {@code name role password-hash}; empty lines and those that start with {@code #} count for nothing */
    static List<Account> parse(List<String> lines, Role half, Instant now) {
        return lines.stream()
                .map(String::strip)
                .filter(line -> !line.isEmpty() && !line.startsWith("#"))
                .map(line -> account(line.split("\\s+"), half, now))
                .toList();
    }

    private static Account account(String[] words, Role half, Instant now) {
        if (words.length != 3)
            throw new IllegalArgumentException("A line of the file of first accounts has " + words.length
                    + " words instead of three: name, role, password hash");
        OfficeRole role = OfficeRole.of(words[1])
                .filter(known -> known.existsAt(half))
                .orElseThrow(() -> new IllegalArgumentException("The first account " + words[0] + " has the role \""
                        + words[1] + "\", which a " + half.word() + " site does not know"));
        return new Account(words[0], role, words[2], now);
    }
}
