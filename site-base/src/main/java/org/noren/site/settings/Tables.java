package org.noren.site.settings;

import javax.sql.DataSource;
import org.flywaydb.core.Flyway;

/**
 * The tables of one half: those that every site has ({@code db/site}, versions from 1) and its own ({@code db/main}
 * or {@code db/partner}, versions from 100).
 */
public final class Tables {
    private final Role role;

    private Tables(Role role) {
        this.role = role;
    }

    public static Tables of(Role role) {
        return new Tables(role);
    }

    /**
     * @param loader sees the migrations of both sets
     * @return the version the tables now have
     */
    public String migrate(DataSource source, ClassLoader loader) {
        var flyway = Flyway.configure(loader)
                .dataSource(source)
                .locations("classpath:db/site", "classpath:db/" + role.word())
                // a later site version adds V2 after the half's own V100 has run
                .outOfOrder(true)
                .cleanDisabled(true)
                .load();
        flyway.migrate();
        var current = flyway.info().current();
        if (current == null || current.getVersion() == null) {
            throw new IllegalStateException("No migration was found in db/site or db/" + role.word()
                    + "; the archive is not whole, deploy it again");
        }
        return current.getVersion().getVersion();
    }
}
