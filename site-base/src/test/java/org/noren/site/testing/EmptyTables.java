package org.noren.site.testing;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.noren.site.settings.Database;

/** Empties every table but the one of the migrations; rows that migrations made are there again afterwards. */
final class EmptyTables {
    private static final String START = "start_of_";

    private final DataSource source;
    private final Database product;

    private final List<String> tables;

    /** Right after the migrations: what is in the tables then is what they start with. */
    EmptyTables(DataSource source, Database product) {
        this.source = source;
        this.product = product;
        try (var connection = source.getConnection()) {
            this.tables = tables(connection);
            for (var table : tables) {
                run(connection, "create table " + START + table + " as select * from " + table);
            }
        } catch (SQLException e) {
            throw new IllegalStateException("The test database could not be looked at", e);
        }
    }

    void empty() {
        try (var connection = source.getConnection()) {
            switch (product) {
                case POSTGRESQL -> run(connection, "truncate table " + String.join(", ", tables));
                case H2 -> {
                    run(connection, "set referential_integrity false");
                    for (var table : tables) {
                        run(connection, "truncate table " + table);
                    }
                    run(connection, "set referential_integrity true");
                }
            }
            for (var table : tables) {
                run(connection, "insert into " + table + " select * from " + START + table);
            }
        } catch (SQLException e) {
            throw new IllegalStateException("The test database could not be emptied", e);
        }
    }

    private static List<String> tables(Connection connection) throws SQLException {
        List<String> tables = new ArrayList<>();
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery("select table_name from information_schema.tables"
                        + " where lower(table_schema) = 'public' and lower(table_name) <> 'flyway_schema_history'")) {
            while (rows.next()) {
                tables.add(rows.getString(1));
            }
        }
        return tables;
    }

    private static void run(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
