package org.noren.site.settings;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import javax.sql.DataSource;

/** Looks once which database the site runs on. */
@ApplicationScoped
public class DatabaseProducer {
    @Resource(lookup = "java:jboss/datasources/NorenDS")
    private DataSource source;

    @Produces
    @Singleton
    Database database() {
        return Database.of(source);
    }
}
