package org.noren.main.health;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Liveness;
import org.eclipse.microprofile.health.Readiness;

/** Each check hands the question on to the one of the same name that the modules made known. */
@ApplicationScoped
public class HealthOfTheArchive {
    @Produces
    @Liveness
    @ApplicationScoped
    HealthCheck alive() {
        return inModules("alive");
    }

    @Produces
    @Readiness
    @ApplicationScoped
    HealthCheck database() {
        return inModules("database");
    }

    @Produces
    @Readiness
    @ApplicationScoped
    HealthCheck broker() {
        return inModules("broker");
    }

    @Produces
    @Readiness
    @ApplicationScoped
    HealthCheck disk() {
        return inModules("disk");
    }

    @Produces
    @Readiness
    @ApplicationScoped
    HealthCheck keys() {
        return inModules("keys");
    }

    @Produces
    @Readiness
    @ApplicationScoped
    HealthCheck partners() {
        return inModules("partners");
    }

    private static HealthCheck inModules(String name) {
        return () -> KnownChecks.find(name)
                .map(HealthCheck::call)
                .orElseGet(() -> HealthCheckResponse.named(name)
                        .down()
                        .withData("reason", "the site is starting or has ended")
                        .build());
    }
}
