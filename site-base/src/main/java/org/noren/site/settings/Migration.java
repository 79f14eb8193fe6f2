package org.noren.site.settings;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.Resource;
import jakarta.ejb.LocalBean;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.inject.Inject;
import java.util.logging.Logger;
import javax.sql.DataSource;

/**
 * Brings the site's tables up to this version before anything else of the site runs, and stops the deployment when
 * the settings or the database do not allow that. A startup bean that touches the database depends on it:
 * {@code @DependsOn("Migration")} in this jar and in the partner's archive,
 * {@code @DependsOn("site-base.jar#Migration")} in another jar of the main site's archive.
 */
@Singleton
@Startup
@LocalBean
@TransactionManagement(TransactionManagementType.BEAN)
public class Migration {
    private static final Logger LOG = Logger.getLogger(Migration.class.getName());

    @Resource(lookup = "java:jboss/datasources/NorenDS")
    private DataSource source;

    @Inject
    private SiteSettings settings;

    @Inject
    private SchemaVersion schema;

    @PostConstruct
    void migrate() {
        settings.check();
        var database = Database.of(source);
        var version = Tables.of(settings.role()).migrate(source, getClass().getClassLoader());
        schema.migratedTo(version);
        LOG.info(() -> "Site " + settings.name() + " has its tables in " + database + " at version " + version);
    }
}
