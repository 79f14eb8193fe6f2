package org.noren.main.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.eclipse.microprofile.health.HealthCheck;
import org.noren.main.watch.PartnersHealth;
import org.noren.site.watch.Checks;

/** The checks of this site by name; the archive's library {@code health} shows them to whoever asks the server. */
@ApplicationScoped
public class HealthChecks {
    @Inject
    Checks checks;

    @Inject
    PartnersHealth partners;

    @Produces
    @Named("health-alive")
    @ApplicationScoped
    HealthCheck alive() {
        return checks::alive;
    }

    @Produces
    @Named("health-database")
    @ApplicationScoped
    HealthCheck database() {
        return checks::database;
    }

    @Produces
    @Named("health-broker")
    @ApplicationScoped
    HealthCheck broker() {
        return checks::broker;
    }

    @Produces
    @Named("health-disk")
    @ApplicationScoped
    HealthCheck disk() {
        return checks::disk;
    }

    @Produces
    @Named("health-keys")
    @ApplicationScoped
    HealthCheck keys() {
        return checks::keys;
    }

    @Produces
    @Named("health-partners")
    @ApplicationScoped
    HealthCheck partners() {
        return partners::now;
    }
}
