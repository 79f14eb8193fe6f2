package org.noren.site.watch;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.noren.site.settings.SchemaVersion;
import org.noren.site.settings.SiteSettings;
import org.noren.site.settings.SoftwareVersion;

/**
 * The checks that every site has. Alive is a site that answers at all: nothing that a restart would not mend belongs
 * there. Ready is one whose database and broker answer, that has room to write, and whose keys work. Each half's
 * web archive shows them as MicroProfile Health: the server looks for checks only there.
 */
@ApplicationScoped
public class Checks {
    @Inject
    SiteSettings settings;

    @Inject
    DatabaseAnswers databaseAnswers;

    @Inject
    SchemaVersion schema;

    @Inject
    BrokerAnswers brokerAnswers;

    @Inject
    SigningKeys signing;

    @Inject
    LinkCertificate link;

    @Inject
    DiskSpace disk;

    @Inject
    Clock clock;

    public HealthCheckResponse alive() {
        return Verdict.good()
                .with("site", settings.name())
                .with("role", settings.role().word())
                .with("version", SoftwareVersion.own())
                .as("site");
    }

    public HealthCheckResponse database() {
        return Conditions.answers(databaseAnswers.trouble())
                .with("schema", schema.now())
                .as("database");
    }

    public HealthCheckResponse broker() {
        return Conditions.answers(brokerAnswers.trouble()).as("broker");
    }

    public HealthCheckResponse disk() {
        return Conditions.disk(disk.freeBytes(), settings.leastDisk()).as("disk");
    }

    public HealthCheckResponse keys() {
        return Conditions.keys(signing.troubles(), link.now(), clock.instant(), settings.leastCertificate())
                .as("keys");
    }
}
