package org.noren.main.health;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.enterprise.inject.literal.NamedLiteral;
import jakarta.enterprise.inject.spi.CDI;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.Liveness;
import org.eclipse.microprofile.health.Readiness;

/** Each check hands the question on to the one of the same name in the modules, each time it is asked. */
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
        return () -> CDI.current()
                .select(HealthCheck.class, NamedLiteral.of("health-" + name))
                .get()
                .call();
    }
}
