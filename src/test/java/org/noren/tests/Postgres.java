package org.noren.tests;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
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
        running = EmbeddedPostgres.builder().setDataDirectory(folder()).start();
        wildFly.installPostgresqlDriver(driver());
        for (Site site : House.NETWORK.sites()) {
            makeDatabase(running, site);
            wildFly.configure(House.base(site), Files.readAllLines(House.HOME.script("postgresql.cli"), UTF_8));
        }
    }

    /** Makes the database of a site that comes to the network later, and is configured like one of it. */
    static void join(Site site) throws IOException {
        if (running != null) {
            makeDatabase(running, site);
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

    private static Path folder() {
        return House.HOME.data().resolve("postgres");
    }

    private static EmbeddedPostgres running() {
        return Objects.requireNonNull(running, "PostgreSQL is started with the network");
    }

    /** As somebody who may do everything with the site's database. */
    static Connection open(Site site) throws SQLException {
        return running().getDatabase("postgres", site.name()).getConnection();
    }

    /** A second database like the site's, whose server is stopped. */
    static void backUp(Site site) throws SQLException {
        administer("create database " + site.name() + "_backup template " + site.name());
    }

    static void restore(Site site) throws SQLException {
        administer("drop database " + site.name());
        administer("alter database " + site.name() + "_backup rename to " + site.name());
    }

    private static void administer(String sql) throws SQLException {
        try (Connection connection = running().getPostgresDatabase().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    /** How often these bytes stand in the files of the site's database, when all that is in memory is written out. */
    static int inFiles(Site site, byte[] wanted) throws SQLException, IOException {
        administer("checkpoint");
        long number;
        try (Connection connection = open(site);
                Statement statement = connection.createStatement();
                ResultSet row =
                        statement.executeQuery("select oid from pg_database where datname = '" + site.name() + "'")) {
            row.next();
            number = row.getLong(1);
        }
        return Folders.count(folder().resolve("base").resolve(String.valueOf(number)), wanted);
    }

    /** The same in the write-ahead log of all sites. */
    static int inLog(byte[] wanted) throws IOException {
        return Folders.count(folder().resolve("pg_wal"), wanted);
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
