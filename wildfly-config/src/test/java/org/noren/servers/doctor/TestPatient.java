package org.noren.servers.doctor;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import org.noren.servers.keys.Authority;
import org.noren.servers.keys.SiteKeys;

/** A partner's base directory with keys and settings, as an operator would have it, and no server. */
final class TestPatient {
    static final Clock CLOCK = Clock.systemUTC();
    static final Authority AUTHORITY = Authority.named("a partnership", CLOCK);

    private TestPatient() {}

    static Patient in(Path base) throws IOException {
        SiteKeys.ofPartner(base).make("naha", AUTHORITY, CLOCK);
        Files.writeString(base.resolve("noren.properties"), """
                noren.site.name=naha
                noren.site.role=partner
                noren.address.shop=https://localhost
                noren.address.office=https://localhost:8445
                noren.ports.shop=8443
                noren.ports.office=8445
                noren.ports.link=8444
                noren.keys.receipt=%s
                """.formatted(base.resolve("keys/receipt.pem")));
        return Patient.in(
                base, base.resolve("noren.properties"), URI.create("http://localhost:9990"), List.of(), List.of());
    }

    static List<Finding> wrong(List<Finding> findings) {
        return findings.stream()
                .filter(finding -> finding.level() != Finding.Level.WELL)
                .toList();
    }
}
