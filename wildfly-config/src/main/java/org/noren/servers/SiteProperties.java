package org.noren.servers;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.Properties;
import java.util.TreeMap;
import org.noren.servers.keys.SecretFiles;

/**
 * The settings that a site's server is started with, {@code noren.properties} in its base directory. Written at every
 * start, because ports and folders may have moved.
 */
public final class SiteProperties {

    private final Home home;
    private final Site site;

    public SiteProperties(Home home, Site site) {
        this.home = home;
        this.site = site;
    }

    /** A partner is told how to know its main site. */
    public void write(Site main) throws IOException {
        TreeMap<String, String> settings = own();
        if (site.role() == Site.Role.MAIN) {
            settings.put("noren.keys.publishing", path("keys/publishing.pem"));
            settings.put("noren.site.telephone", site.values().getOrDefault("telephone", ""));
            settings.put("noren.site.postal-address", site.values().getOrDefault("address", ""));
            settings.put("noren.address.link", site.linkAddress());
            settings.put("noren.authority.keys", path("keys/authority.p12"));
            settings.put("noren.partners.first", path("configuration/partners.first"));
        } else {
            SiteFolder mainFolder = new SiteFolder(home, main);
            settings.put("noren.keys.receipt", path("keys/receipt.pem"));
            settings.put("noren.main.name", main.name());
            settings.put("noren.main.link", main.linkAddress());
            settings.put(
                    "noren.main.publishing-key",
                    mainFolder.keys().signingPublicKey().toString());
            settings.put("noren.main.fingerprints", mainFolder.keys().link().fingerprint());
        }
        Properties properties = new Properties();
        properties.putAll(settings);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        properties.store(bytes, "Written by ./noren at every start");
        SecretFiles.write(home.site(site).resolve("noren.properties"), bytes.toByteArray());
    }

    private TreeMap<String, String> own() {
        Ports ports = site.ports();
        TreeMap<String, String> settings = new TreeMap<>();
        settings.put("noren.site.name", site.name());
        settings.put("noren.site.role", site.role() == Site.Role.MAIN ? "main" : "partner");
        settings.put("noren.site.title", site.title());
        settings.put("noren.address.shop", site.shopAddress());
        settings.put("noren.address.office", site.officeAddress());
        settings.put("noren.ports.shop", numbers(ports.shop(), ports.shopTls()));
        settings.put("noren.ports.office", numbers(ports.office(), ports.officeTls()));
        settings.put("noren.ports.link", numbers(ports.link()));
        settings.put("noren.accounts.first", path("configuration/accounts.first"));
        settings.put("noren.demo", "true");
        // nobody's first sight of the office shall be a QR code
        settings.put("noren.office.second-factor", "optional");
        return settings;
    }

    private String path(String inBase) {
        return home.site(site).resolve(inBase).toString();
    }

    private static String numbers(Integer... ports) {
        return String.join(",", List.of(ports).stream().map(String::valueOf).toList());
    }
}
