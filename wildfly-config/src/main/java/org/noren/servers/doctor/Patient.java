package org.noren.servers.doctor;

import java.io.IOException;
import java.io.Reader;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import org.noren.servers.Site.Role;
import org.noren.servers.Trouble;

/**
 * The site that is looked over, as its own files describe it.
 *
 * @param base the server's base directory
 * @param settings {@code noren.properties}
 * @param management where its management port is
 * @param scripts the scripts that it was configured with, in order
 * @param partners at a main site: link addresses of partners to call
 */
public record Patient(Path base, Properties settings, URI management, List<Path> scripts, List<URI> partners) {

    static Patient in(Path base, Path properties, URI management, List<Path> scripts, List<URI> partners) {
        Properties settings = new Properties();
        try (Reader reader = Files.newBufferedReader(properties)) {
            settings.load(reader);
        } catch (IOException e) {
            throw new Trouble(
                    "The settings in " + properties + " can't be read; name the file with --properties FILE.", e);
        }
        return new Patient(base, settings, management, List.copyOf(scripts), List.copyOf(partners));
    }

    String name() {
        return settings.getProperty("noren.site.name", "a site without a name");
    }

    Role role() {
        return "main".equals(settings.getProperty("noren.site.role")) ? Role.MAIN : Role.PARTNER;
    }

    Optional<String> setting(String key) {
        return Optional.ofNullable(settings.getProperty(key)).map(String::strip).filter(value -> !value.isEmpty());
    }

    List<String> list(String key) {
        List<String> values = new ArrayList<>();
        setting(key).ifPresent(value -> {
            for (String part : value.split(",", -1)) {
                values.add(part.strip());
            }
        });
        return values;
    }

    /** The ports that the settings name, and the management port. */
    Set<Integer> ports() {
        Set<Integer> ports = ports(List.of("shop", "office", "link"));
        ports.add(management.getPort());
        return ports;
    }

    /** The ports that the settings name for these doors. */
    Set<Integer> ports(List<String> doors) {
        Set<Integer> ports = new TreeSet<>();
        for (String door : doors) {
            list("noren.ports." + door).forEach(port -> ports.add(Integer.valueOf(port)));
        }
        return ports;
    }

    Path keys() {
        return base.resolve("keys");
    }

    Path configuration() {
        return base.resolve("configuration");
    }
}
