package org.noren.servers;

import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObjectBuilder;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.noren.servers.keys.SiteKeys;

/**
 * How the main site comes to know its first partners: a JSON array that it reads once, while it has none. An operator
 * writes the same file by hand, or enters partners in the office.
 *
 * <pre>
 * [{"name":"sapporo", "title":"Hinode Sapporo", "operator":"Sapporo Kurashi K.K.",
 *   "linkAddress":"https://localhost:8544", "shopAddress":"http://localhost:8180",
 *   "fingerprints":["64 hex digits: SHA-256 of the link certificate"],
 *   "receiptKey":"base64 of the Ed25519 SubjectPublicKeyInfo",
 *   "values":{"telephone":"011-000-0118"}, "open":["telephone"], "arranging":"hide",
 *   "inherits":["/**"]}]
 * </pre>
 */
public final class FirstPartners {

    private FirstPartners() {}

    public static void write(Home home, List<Site> sites, Path file) throws IOException {
        JsonArrayBuilder partners = Json.createArrayBuilder();
        for (Site site : sites) {
            if (site.role() == Site.Role.PARTNER) {
                SiteKeys keys = new SiteFolder(home, site).keys();
                JsonObjectBuilder values = Json.createObjectBuilder();
                site.values().forEach(values::add);
                partners.add(Json.createObjectBuilder()
                        .add("name", site.name())
                        .add("title", site.title())
                        .add("operator", site.operator())
                        .add("linkAddress", site.linkAddress())
                        .add("shopAddress", site.shopAddress())
                        .add(
                                "fingerprints",
                                Json.createArrayBuilder().add(keys.link().fingerprint()))
                        .add("receiptKey", keys.signingPublicKeyBase64())
                        .add("values", values)
                        .add("open", Json.createArrayBuilder().add("telephone").add("opening-hours"))
                        .add("arranging", "hide")
                        .add("inherits", Json.createArrayBuilder(site.inherits())));
            }
        }
        Files.writeString(file, partners.build() + "\n", StandardCharsets.UTF_8);
    }
}
