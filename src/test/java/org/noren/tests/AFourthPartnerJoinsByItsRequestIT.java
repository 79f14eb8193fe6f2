package org.noren.tests;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.noren.servers.Accounts;
import org.noren.servers.Ports;
import org.noren.servers.Site;
import org.noren.servers.Site.Role;
import org.noren.servers.SiteFolder;
import org.noren.servers.WildFly;
import org.noren.servers.keys.SiteKeys;
import org.noren.shared.seal.VerifyingKey;

/**
 * A partner joins by the office alone: it makes its keys and sends one file; the manager looks at it, gives the
 * certificate and sends back one file; the partner starts with what stands in that. Later its key rolls the same way, with both
 * certificates valid for a while.
 */
@OnThreeServers
class AFourthPartnerJoinsByItsRequestIT {
    private static final Site WAKKANAI = new Site(
            "wakkanai",
            Role.PARTNER,
            "Hinode Wakkanai",
            "Wakkanai Kurashi K.K.",
            new Ports(House.HINODE.ports().offset() + 400),
            List.of(new Site.Account("waka", "site-manager")),
            Map.of());
    private static final String PARTNER = "/office/partner.xhtml?name=wakkanai";
    private static final String NEWS = "/news/wakkanai.html";

    private final SiteFolder folder = new SiteFolder(House.HOME, WAKKANAI);
    private final SiteKeys keys = folder.keys();

    @Test
    void itStartsWithWhatTheOfficeGaveAndItsKeyRolls() throws Exception {
        Office office = Office.of(House.HINODE);
        String request = keys.makeRequest("wakkanai", House.CLOCK);
        refused(office, request.replaceFirst("(?m)^[A-Za-z0-9+/]{8}", "AAAAAAAA"));
        Document says = take(office, request);
        assertTrue(says.text().contains("Request of wakkanai"), says.text());
        Document added = office.submit(
                says,
                "add",
                "add:join",
                Map.of(
                        "add:title", WAKKANAI.title(),
                        "add:operator", WAKKANAI.operator(),
                        "add:link", WAKKANAI.linkAddress(),
                        "add:shop", WAKKANAI.shopAddress()));
        assertTrue(added.text().contains("Hinode Wakkanai is a partner now"), added.text());

        assertEquals(
                Set.of(
                        "READ-ME.txt",
                        "keys/ca.pem",
                        "keys/main-publishing.pem",
                        "keys/wakkanai.pem",
                        "noren.properties"),
                unpack(office.download("/office/partner-kit.xhtml?name=wakkanai")));
        keys.take("wakkanai");
        new Accounts(WAKKANAI, folder.path()).make();
        folder.configureLike(new SiteFolder(House.HOME, House.NAHA), new WildFly(House.HOME.server()));
        Postgres.join(WAKKANAI);
        folder.placeArchive();
        try {
            start();
            Shop wakkanai = new Shop(WAKKANAI);
            wakkanai.awaits("/about/", "</html>");
            roll(office, wakkanai);
            rollReceiptKey(office, wakkanai);
            sendAgain(office, wakkanai);
        } finally {
            House.stopIfRunning(WAKKANAI);
        }
    }

    private void roll(Office office, Shop wakkanai) throws Exception {
        String old = keys.link().fingerprint();
        refused(office, firstRequest());
        Document says = take(office, keys.makeRequest("wakkanai", House.CLOCK));
        Document renewed = office.submit(says, "renew", "renew:give", Map.of());
        assertTrue(renewed.text().contains("has its next certificate"), renewed.text());
        office.publish(NEWS, "News", "<p>While two certificates count.</p>");
        wakkanai.awaits(NEWS, "While two certificates count.");

        unpack(office.download("/office/partner-kit.xhtml?name=wakkanai"));
        keys.take("wakkanai");
        new WildFly(House.HOME.server())
                .live(WAKKANAI, folder.path(), Files.readAllLines(House.HOME.script("link-key.cli")));
        office.publish(NEWS, "News", "<p>By the new key.</p>");
        wakkanai.awaits(NEWS, "By the new key.");
        assertFalse(old.equals(keys.link().fingerprint()));
        Await.patiently(
                "the new certificate is seen",
                Duration.ofSeconds(90),
                () -> !office.open(PARTNER).text().contains("never"));

        office.submit(office.open(PARTNER + "&ask=revoke&certificate=" + old), "act", "act:yes-revoke", Map.of());
        office.publish(NEWS, "News", "<p>The old key is gone.</p>");
        wakkanai.awaits(NEWS, "The old key is gone.");
    }

    /** Without a certificate: the public key alone; both count until the old one is taken off the list. */
    private void rollReceiptKey(Office office, Shop wakkanai) throws Exception {
        String old = new VerifyingKey(keys.signingPublicKeyBase64()).id();
        assertFalse(trust(office, Files.readString(keys.signingPublicKey()))
                .select("#receiptKey-error")
                .isEmpty());
        keys.renewSigningKey();
        String fresh = new VerifyingKey(keys.signingPublicKeyBase64()).id();
        Document listed = trust(office, Files.readString(keys.signingPublicKey()));
        assertTrue(listed.text().contains("is listed beside those that count"), listed.text());
        office.publish(NEWS, "News", "<p>By the old receipt key.</p>");
        wakkanai.awaits(NEWS, "By the old receipt key.");

        House.stop(WAKKANAI);
        start();
        office.publish(NEWS, "News", "<p>By the new receipt key.</p>");
        wakkanai.awaits(NEWS, "By the new receipt key.");
        Await.patiently(
                "the new key signs receipts",
                Duration.ofSeconds(60),
                () -> office.open(PARTNER).select("li.key").stream()
                        .anyMatch(
                                key -> key.text().contains(fresh) && key.text().contains("signed the last receipt")));
        Document after =
                office.submit(office.open(PARTNER + "&ask=distrust&key=" + old), "act", "act:yes-distrust", Map.of());
        assertFalse(after.select("li.key").text().contains(old), after.text());
    }

    private static Document trust(Office office, String key) throws Exception {
        return office.submit(office.open(PARTNER), "receipts", "receipts:trust", Map.of("receipts:receiptKey", key));
    }

    private static void sendAgain(Office office, Shop wakkanai) throws Exception {
        String before = wakkanai.release();
        office.submit(office.open(PARTNER + "&ask=again"), "act", "act:yes-again", Map.of());
        Await.patiently(
                "everything was sent again",
                Duration.ofSeconds(60),
                () -> !wakkanai.release().equals(before));
        assertTrue(wakkanai.shows(NEWS, "By the new receipt key."));
    }

    /** The first request as it was kept: a key that was vouched for already. */
    private String firstRequest() throws IOException {
        return Files.readString(folder.path().resolve("first-request.pem"));
    }

    private Document take(Office office, String request) throws Exception {
        Path first = folder.path().resolve("first-request.pem");
        if (!Files.exists(first)) {
            Files.writeString(first, request);
        }
        Document join = office.open("/office/partner-join.xhtml");
        return office.submit(join, "join", "join:look", Map.of("join:text", request));
    }

    private static void refused(Office office, String request) throws Exception {
        Document join = office.open("/office/partner-join.xhtml");
        Document answer = office.submit(join, "join", "join:look", Map.of("join:text", request));
        assertFalse(answer.select("[role=alert]").isEmpty(), answer.text());
    }

    /** The settings are those of the kit; what this machine has in place of host names and usual ports is added. */
    private void start() throws Exception {
        Path settings = folder.path().resolve("noren.properties");
        if (!Files.readString(settings).contains("noren.demo")) {
            Ports ports = WAKKANAI.ports();
            String here = String.join(
                    "\n",
                    "noren.address.shop=" + WAKKANAI.shopAddress(),
                    "noren.address.office=" + WAKKANAI.officeAddress(),
                    "noren.ports.shop=" + ports.shop() + "," + ports.shopTls(),
                    "noren.ports.office=" + ports.office() + "," + ports.officeTls(),
                    "noren.accounts.first=" + folder.path().resolve("configuration/accounts.first"),
                    "noren.demo=true",
                    "noren.office.second-factor=optional",
                    "");
            Files.writeString(settings, here, UTF_8, StandardOpenOption.APPEND);
            for (Map.Entry<String, String> database :
                    Postgres.settings(WAKKANAI).entrySet()) {
                String line = database.getKey() + "=" + database.getValue() + "\n";
                Files.writeString(settings, line, UTF_8, StandardOpenOption.APPEND);
            }
        }
        House.startAsItIs(WAKKANAI);
    }

    private Set<String> unpack(byte[] archive) throws IOException {
        Set<String> names = new TreeSet<>();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(archive), UTF_8)) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                Path file = folder.path().resolve(entry.getName());
                Files.createDirectories(file.getParent());
                if (!entry.getName().equals("noren.properties") || !Files.exists(file)) {
                    Files.write(file, zip.readAllBytes());
                }
                names.add(entry.getName());
            }
        }
        return names;
    }
}
