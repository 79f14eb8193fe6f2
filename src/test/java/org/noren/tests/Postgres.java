package org.noren.tests;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.noren.servers.Site;
import org.noren.servers.WildFly;
import org.noren.servers.keys.PasswordStore;
import org.noren.servers.keys.SiteKeys;
import org.postgresql.Driver;

/**
 * The sites' databases when {@code -Dnoren.test.database=postgresql} is given: a real PostgreSQL for this run, a database
 * and a user of its own for each site, to which the operator's script {@code postgresql.cli} moves the servers.
 */
final class Postgres {
    static final boolean WANTED = "postgresql".equals(System.getProperty("noren.test.database"));

    private static @Nullable EmbeddedPostgres running;

    private Postgres() {}

    /** Moves sites that are made and not started. */
    static void takeOver(WildFly wildFly) throws IOException, InterruptedException {
        if (!WANTED || running != null) {
            return;
        }
        running = EmbeddedPostgres.builder().start();
        wildFly.installPostgresqlDriver(driver());
        for (Site site : House.NETWORK.sites()) {
            makeDatabase(running, site);
            wildFly.configure(House.base(site), Files.readAllLines(House.HOME.script("postgresql.cli"), UTF_8));
        }
    }

    private static void makeDatabase(EmbeddedPostgres server, Site site) throws IOException {
        String password =
                PasswordStore.in(House.base(site).resolve("configuration")).get(SiteKeys.DATABASE);
        try (Connection connection = server.getPostgresDatabase().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("create user " + site.name() + " password '" + password.replace("'", "''") + "'");
            statement.execute("create database " + site.name() + " owner " + site.name());
        } catch (SQLException e) {
            throw new IOException("No database for " + site.name(), e);
        }
    }

    /** What a site's server must be told to find its database. */
    static Map<String, String> settings(Site site) {
        Map<String, String> settings = new HashMap<>();
        if (running != null) {
            settings.put("noren.database.url", "jdbc:postgresql://localhost:" + running.getPort() + "/" + site.name());
            settings.put("noren.database.user", site.name());
        }
        return settings;
    }

    private static Path driver() {
        try {
            return Path.of(Driver.class
                    .getProtectionDomain()
                    .getCodeSource()
                    .getLocation()
                    .toURI());
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }
}
