package org.noren.main.watch;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.eclipse.microprofile.health.HealthCheckResponse;

/**
 * Tells how the partners stand. A partner in trouble does not make the main site unready: its own shoppers and all other
 * partners are served as before.
 */
@ApplicationScoped
public class PartnersHealth {
    @Inject
    Overlook overlook;

    public HealthCheckResponse now() {
        Overview overview = overlook.now();
        return HealthCheckResponse.named("partners")
                .up()
                .withData("active", overview.partners())
                .withData("in-step", overview.inStep())
                .withData("retrying", overview.passing())
                .withData("need-a-person", overview.forPeople())
                .withData("clocks-differ", overview.clocksDiffer())
                .withData("keys-ending", overview.keysEnding())
                .build();
    }
}
