package org.noren.site.watch;

import java.util.Map;
import java.util.TreeMap;
import org.eclipse.microprofile.health.HealthCheckResponse;

/**
 * What came of one check.
 *
 * @param ready whether the site can do its work, as far as this check goes
 * @param told figures and reasons by name
 */
public record Verdict(boolean ready, Map<String, String> told) {
    public Verdict {
        told = Map.copyOf(told);
    }

    static Verdict good() {
        return new Verdict(true, Map.of());
    }

    static Verdict bad(String reason) {
        return new Verdict(false, Map.of("reason", reason));
    }

    Verdict with(String name, Object value) {
        Map<String, String> more = new TreeMap<>(told);
        more.put(name, String.valueOf(value));
        return new Verdict(ready, more);
    }

    HealthCheckResponse as(String check) {
        var response = HealthCheckResponse.named(check).status(ready);
        told.forEach(response::withData);
        return response.build();
    }
}
