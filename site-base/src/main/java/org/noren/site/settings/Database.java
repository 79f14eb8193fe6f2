package org.noren.site.settings;

import java.lang.module.ModuleDescriptor.Version;
import java.sql.SQLException;
import javax.sql.DataSource;

/**
 * Which database the site's data source leads to: H2 as installed, PostgreSQL in production (design, decision 12).
 * Almost all SQL is the same on both; what differs asks this.
 */
public enum Database {
    H2,
    POSTGRESQL;

    /** The first H2 whose file outlived kills and stops in {@code CrashesOfH2Test}; the one in WildFly 39, 2.2.224, did not. */
    private static final Version SOUND_H2 = Version.parse("2.4.240");

    /** @throws IllegalStateException when it is neither, is an H2 that may spoil its file, or cannot be reached */
    public static Database of(DataSource source) {
        try (var connection = source.getConnection()) {
            var data = connection.getMetaData();
            return of(data.getDatabaseProductName(), data.getDatabaseProductVersion());
        } catch (SQLException e) {
            throw new IllegalStateException(
                    "The site's database does not answer; check the data source NorenDS and its server", e);
        }
    }

    /** @param version as the driver says it: H2's is like {@code 2.4.240 (2025-09-22)} */
    static Database of(String product, String version) {
        return switch (product) {
            case "H2" -> {
                if (Version.parse(version.split(" ")[0]).compareTo(SOUND_H2) < 0) {
                    throw new IllegalStateException("This server's H2 is " + version
                            + ", which can spoil the site's file"
                            + " when the server is killed; give it H2 " + SOUND_H2 + " as docs/operate.md says under"
                            + " The database, or move the site to PostgreSQL");
                }
                yield H2;
            }
            case "PostgreSQL" -> POSTGRESQL;
            default ->
                throw new IllegalStateException("The data source leads to " + product
                        + ", on which Noren does not run; point NorenDS at H2 or PostgreSQL");
        };
    }
}
