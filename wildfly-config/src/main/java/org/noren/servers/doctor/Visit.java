package org.noren.servers.doctor;

import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.noren.servers.Home;
import org.noren.servers.Network;
import org.noren.servers.Site;
import org.noren.servers.Site.Role;
import org.noren.servers.Trouble;

/**
 * Whom the doctor is to see, as it was typed: a site of the network, all of them, or a server of one's own, by
 * {@code --base DIR}.
 */
public final class Visit {
    private static final String USAGE = "Say it like this: ./noren doctor [SITE], or ./noren doctor --base DIR"
            + " [--management http://localhost:9990] [--properties FILE] [--scripts main,harden,postgresql]"
            + " [--partner https://link.partner.example:8444]…";

    private Visit() {}

    public static List<Patient> parse(List<String> typed, Home home, Network network) {
        if (typed.isEmpty()) {
            return network.sites().stream()
                    .map(site -> inNetwork(site, home, network))
                    .toList();
        }
        return typed.get(0).startsWith("--")
                ? List.of(own(typed, home))
                : List.of(inNetwork(network.site(typed.get(0)), home, network));
    }

    private static Patient inNetwork(Site site, Home home, Network network) {
        Path base = home.site(site);
        return Patient.in(
                base,
                base.resolve("noren.properties"),
                URI.create(site.managementAddress()),
                List.of(home.script(site.role().script()), home.script("harden.cli"), home.script("demo.cli")),
                network.sites().stream()
                        .filter(other -> other.role() == Role.PARTNER)
                        .map(other -> URI.create(other.linkAddress()))
                        .toList());
    }

    private static Patient own(List<String> typed, Home home) {
        Path base = Path.of(value(typed, "--base").orElseThrow(() -> new Trouble(USAGE)))
                .toAbsolutePath()
                .normalize();
        List<URI> partners = new ArrayList<>();
        for (int i = 0; i + 1 < typed.size(); i += 2) {
            switch (typed.get(i)) {
                case "--partner" -> partners.add(URI.create(typed.get(i + 1)));
                case "--base", "--management", "--properties", "--scripts" -> {}
                default -> throw new Trouble("There is no " + typed.get(i) + ". " + USAGE);
            }
        }
        Path properties = value(typed, "--properties").map(Path::of).orElse(base.resolve("noren.properties"));
        URI management = URI.create(value(typed, "--management").orElse("http://localhost:9990"));
        Patient patient = Patient.in(base, properties, management, List.of(), partners);
        String scripts =
                value(typed, "--scripts").orElse((patient.role() == Role.MAIN ? "main" : "partner") + ",harden");
        return new Patient(
                base,
                patient.settings(),
                management,
                List.of(scripts.split(",", -1)).stream()
                        .map(name -> home.script(name.strip() + ".cli"))
                        .toList(),
                partners);
    }

    private static Optional<String> value(List<String> typed, String option) {
        int at = typed.indexOf(option);
        return at < 0 || at + 1 >= typed.size() ? Optional.empty() : Optional.of(typed.get(at + 1));
    }
}
