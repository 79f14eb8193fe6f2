package org.noren.partner.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Inject;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.Liveness;
import org.eclipse.microprofile.health.Readiness;
import org.noren.site.watch.Checks;

/** Shows the checks of this site to whoever asks the server how it is: {@code /health/live}, {@code /health/ready}. */
@ApplicationScoped
public class HealthChecks {
    @Inject
    Checks checks;

    @Produces
    @Liveness
    @ApplicationScoped
    HealthCheck alive() {
        return checks::alive;
    }

    @Produces
    @Readiness
    @ApplicationScoped
    HealthCheck database() {
        return checks::database;
    }

    @Produces
    @Readiness
    @ApplicationScoped
    HealthCheck broker() {
        return checks::broker;
    }

    @Produces
    @Readiness
    @ApplicationScoped
    HealthCheck disk() {
        return checks::disk;
    }

    @Produces
    @Readiness
    @ApplicationScoped
    HealthCheck keys() {
        return checks::keys;
    }
}
