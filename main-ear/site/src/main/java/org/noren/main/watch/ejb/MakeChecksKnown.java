package org.noren.main.watch.ejb;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.ejb.DependsOn;
import jakarta.ejb.LocalBean;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.inject.Inject;
import org.noren.main.health.KnownChecks;
import org.noren.main.watch.PartnersHealth;
import org.noren.site.watch.Checks;

/** Tells the archive's library of checks which ones this site has, as long as it runs. */
@Singleton
@Startup
@LocalBean
@DependsOn("site-base.jar#Migration")
public class MakeChecksKnown {
    @Inject
    Checks checks;

    @Inject
    PartnersHealth partners;

    @PostConstruct
    void start() {
        KnownChecks.add("alive", checks::alive);
        KnownChecks.add("database", checks::database);
        KnownChecks.add("broker", checks::broker);
        KnownChecks.add("disk", checks::disk);
        KnownChecks.add("keys", checks::keys);
        KnownChecks.add("partners", partners::now);
    }

    @PreDestroy
    void end() {
        KnownChecks.forget();
    }
}
