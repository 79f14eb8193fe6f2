package org.noren.main.health;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.eclipse.microprofile.health.HealthCheck;

/** The checks that the archive's modules have made known at their start, until they end. */
public final class KnownChecks {
    private static final Map<String, HealthCheck> KNOWN = new ConcurrentHashMap<>();

    private KnownChecks() {}

    public static void add(String name, HealthCheck check) {
        KNOWN.put(name, check);
    }

    public static void forget() {
        KNOWN.clear();
    }

    static Optional<HealthCheck> find(String name) {
        return Optional.ofNullable(KNOWN.get(name));
    }
}
