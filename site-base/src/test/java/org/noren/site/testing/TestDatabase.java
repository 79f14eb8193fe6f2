package org.noren.site.testing;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.concurrent.atomic.AtomicInteger;
import org.noren.site.settings.Database;

/** The two databases that every storage test runs on; a class annotated so gets both, one after the other. */
public enum TestDatabase {
    H2(Database.H2) {
        @Override
        String freshAddress() {
            return "jdbc:h2:mem:test" + COUNT.incrementAndGet() + ";DB_CLOSE_DELAY=-1;LOCK_TIMEOUT=10000";
        }
    },
    POSTGRESQL(Database.POSTGRESQL) {
        @Override
        String freshAddress() {
            var name = "test" + COUNT.incrementAndGet();
            try (var connection = Server.INSTANCE.getPostgresDatabase().getConnection();
                    var statement = connection.createStatement()) {
                statement.execute("create database " + name);
                return Server.INSTANCE.getJdbcUrl("postgres", name);
            } catch (java.sql.SQLException e) {
                throw new IllegalStateException("The embedded PostgreSQL made no database " + name, e);
            }
        }
    };

    private static final AtomicInteger COUNT = new AtomicInteger();

    private final Database product;

    TestDatabase(Database product) {
        this.product = product;
    }

    public Database product() {
        return product;
    }

    /** JDBC address of an empty database. */
    abstract String freshAddress();

    /** One server for all tests of a run; it ends with this virtual machine. */
    private static final class Server {
        static final EmbeddedPostgres INSTANCE = start();

        private static EmbeddedPostgres start() {
            try {
                return EmbeddedPostgres.builder()
                        .setServerConfig("fsync", "off")
                        .start();
            } catch (IOException e) {
                throw new UncheckedIOException("The embedded PostgreSQL did not start", e);
            }
        }
    }
}
