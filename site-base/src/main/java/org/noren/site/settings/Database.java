package org.noren.site.settings;

import java.sql.SQLException;
import javax.sql.DataSource;

/**
 * Which database the site's data source leads to: H2 as installed, PostgreSQL in production (design, decision 12).
 * Almost all SQL is the same on both; what differs asks this.
 */
public enum Database {
    H2,
    POSTGRESQL;

    /** @throws IllegalStateException when it is neither, or cannot be reached */
    public static Database of(DataSource source) {
        try (var connection = source.getConnection()) {
            var product = connection.getMetaData().getDatabaseProductName();
            return switch (product) {
                case "H2" -> H2;
                case "PostgreSQL" -> POSTGRESQL;
                default ->
                    throw new IllegalStateException("The data source leads to " + product
                            + ", on which Noren does not run; point NorenDS at H2 or PostgreSQL");
            };
        } catch (SQLException e) {
            throw new IllegalStateException(
                    "The site's database does not answer; check the data source NorenDS and its server", e);
        }
    }
}
