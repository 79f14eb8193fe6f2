package org.noren.servers;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Properties;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.noren.servers.keys.Authority;

class SettingsOfAPartnerTest {

    @TempDir
    Path data;

    @Test
    void aPartnerIsToldHowToKnowItsMainSite() throws Exception {
        Home home = new Home(data, data);
        List<Site> sites = DemoNetwork.sites(1000);
        Authority authority = Authority.named("a partnership", Clock.systemUTC());
        for (Site site : sites) {
            new SiteFolder(home, site).makeKeys(authority, Clock.systemUTC());
        }
        SiteFolder main = new SiteFolder(home, sites.get(0));
        for (Site site : sites) {
            new SiteProperties(home, site).write(sites.get(0));
        }

        Properties partner = read(home, sites.get(1));
        assertEquals("partner", partner.getProperty("noren.site.role"));
        assertEquals("https://localhost:9444", partner.getProperty("noren.main.link"));
        assertEquals(main.keys().link().fingerprint(), partner.getProperty("noren.main.fingerprints"));
        assertEquals("9180,9543", partner.getProperty("noren.ports.shop"));
        assertEquals("9181,9545", partner.getProperty("noren.ports.office"));
        assertEquals("9544", partner.getProperty("noren.ports.link"));
        Properties own = read(home, sites.get(0));
        assertEquals("main", own.getProperty("noren.site.role"));
        assertFalse(own.containsKey("noren.main.link"));
    }

    private static Properties read(Home home, Site site) throws Exception {
        Properties properties = new Properties();
        try (InputStream in = Files.newInputStream(home.site(site).resolve("noren.properties"))) {
            properties.load(in);
        }
        return properties;
    }
}
