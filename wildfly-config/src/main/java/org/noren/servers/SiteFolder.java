package org.noren.servers;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import org.noren.servers.keys.Authority;
import org.noren.servers.keys.ManagementUser;
import org.noren.servers.keys.SiteKeys;

/**
 * The base directory of one site's server: its keys, its configuration, its archive. It is made when the site is
 * first started; the configuration is made anew when a script changed, the archive is replaced when it was built
 * anew, and keys and data stay until the network is reset.
 */
public final class SiteFolder {

    static final List<String> CONFIGURATION = List.of(
            "standalone-full.xml",
            "logging.properties",
            "application-users.properties",
            "application-roles.properties",
            "mgmt-users.properties",
            "mgmt-groups.properties");

    private final Home home;
    private final Site site;

    public SiteFolder(Home home, Site site) {
        this.home = home;
        this.site = site;
    }

    public Path path() {
        return home.site(site);
    }

    public SiteKeys keys() {
        return site.role() == Site.Role.MAIN ? SiteKeys.ofMain(path()) : SiteKeys.ofPartner(path());
    }

    /** Makes the folder and its keys; what is there stays. */
    public void makeKeys(Authority authority, Clock clock) throws IOException {
        keys().make(site.name(), authority, clock);
        if (site.role() == Site.Role.MAIN) {
            keys().keepAuthority(authority);
        }
    }

    /** Which scripts make the configuration, in order. */
    private List<String> scripts() {
        return List.of(site.role().script(), "harden.cli", "demo.cli");
    }

    public boolean isConfigured() throws IOException {
        Path mark = path().resolve("configuration/noren.configured");
        return Files.exists(mark) && Files.readString(mark).equals(scriptsDigest());
    }

    /** Makes the server's configuration from what WildFly ships, by the scripts an operator would run too. */
    public void configure(WildFly wildFly) throws IOException, InterruptedException {
        Path configuration = path().resolve("configuration");
        Path shipped = wildFly.home().resolve("standalone/configuration");
        for (String file : CONFIGURATION) {
            if (file.equals("standalone-full.xml") || !Files.exists(configuration.resolve(file))) {
                Files.copy(shipped.resolve(file), configuration.resolve(file), StandardCopyOption.REPLACE_EXISTING);
            }
        }
        makeManagementUser();
        List<String> commands = new ArrayList<>();
        for (String script : scripts()) {
            commands.addAll(Files.readAllLines(home.script(script)));
        }
        String archive = site.role().archive();
        commands.add("/deployment=" + archive + ":add(enabled=true, content=[{path=archives/" + archive
                + ", relative-to=jboss.server.base.dir, archive=true}])");
        placeArchive();
        wildFly.configure(path(), commands);
        Files.writeString(configuration.resolve("noren.configured"), scriptsDigest());
    }

    /** Takes the configuration that the same scripts made for another site of the same role. */
    public void configureLike(SiteFolder other, WildFly wildFly) throws IOException {
        Path from = other.path().resolve("configuration");
        Path shipped = wildFly.home().resolve("standalone/configuration");
        Path to = path().resolve("configuration");
        for (String file : CONFIGURATION) {
            if (file.equals("standalone-full.xml") || !Files.exists(to.resolve(file))) {
                Path source = file.equals("standalone-full.xml") ? from : shipped;
                Files.copy(source.resolve(file), to.resolve(file), StandardCopyOption.REPLACE_EXISTING);
            }
        }
        makeManagementUser();
        Files.writeString(to.resolve("noren.configured"), scriptsDigest());
    }

    public ManagementUser managementUser() {
        return new ManagementUser(path());
    }

    private void makeManagementUser() throws IOException {
        String wanted = System.getenv("NOREN_MANAGEMENT_PASSWORD");
        managementUser().make(wanted == null ? "" : wanted);
    }

    /** Puts the archive that was built last where the server deploys it from, if it is another. */
    public void placeArchive() throws IOException {
        Path built = home.archive(site.role());
        if (!Files.exists(built)) {
            throw new Trouble("There is no " + built + "; build with ./mvnw package first.");
        }
        Path placed = path().resolve("archives").resolve(site.role().archive());
        Files.createDirectories(placed.getParent());
        if (!Files.exists(placed) || Files.mismatch(built, placed) >= 0) {
            Files.copy(built, placed, StandardCopyOption.REPLACE_EXISTING);
        }
    }

    private String scriptsDigest() throws IOException {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            for (String script : scripts()) {
                digest.update(Files.readAllBytes(home.script(script)));
            }
            digest.update(site.role().archive().getBytes(UTF_8));
            return HexFormat.of().formatHex(digest.digest());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every JDK has SHA-256.", e);
        }
    }
}
