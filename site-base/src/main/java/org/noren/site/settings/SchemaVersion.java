package org.noren.site.settings;

import jakarta.enterprise.context.ApplicationScoped;

/** At which version are this site's tables? Known from the moment that they were brought up to date. */
@ApplicationScoped
public class SchemaVersion {
    private volatile String version = "unknown";

    void migratedTo(String now) {
        version = now;
    }

    public String now() {
        return version;
    }
}
