package org.noren.tests;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.security.KeyFactory;
import java.security.PublicKey;
import java.security.spec.X509EncodedKeySpec;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.noren.servers.keys.SiteKeys;
import org.noren.shared.seal.CertificateAuthority;
import org.noren.shared.seal.CertificateRequest;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;

/**
 * The authority's key stays on a machine of its own: the main site knows its certificate only, and takes what was signed
 * there, if it is what was asked for.
 */
@OnThreeServers
class ACertificateFromTheAuthoritysOwnMachineIT {
    @TempDir
    private Path temporary;

    private Browser browser;

    @BeforeEach
    void open() throws Exception {
        House.stop(House.HINODE);
        House.start(
                House.HINODE,
                Map.of(
                        "noren.authority.keys",
                        "",
                        "noren.authority.certificate",
                        House.base(House.HINODE).resolve("keys/ca.pem").toString()));
        browser = Browser.speaking("en");
        browser.signIn(House.HINODE, "hanako");
    }

    @AfterEach
    void close() throws Exception {
        assertEquals(List.of(), browser.complaints());
        browser.close();
        House.stop(House.HINODE);
        House.start(House.HINODE);
    }

    @Test
    void isPastedBackCheckedAndHandedOutInTheKit() throws Exception {
        String request = SiteKeys.ofPartner(temporary).makeRequest("shari", House.CLOCK);
        browser.office(House.HINODE, "/office/partner-join.xhtml");
        browser.fill("join:text", request);
        enter("join:look");
        browser.tabTo("add:title").sendKeys("Hinode Shari");
        browser.tabTo("add:operator").sendKeys("Nobody");
        browser.tabTo("add:link").sendKeys("https://localhost:1");
        browser.tabTo("add:shop").sendKeys("https://shari.example");
        enter("add:join");
        assertTrue(error().contains("BEGIN CERTIFICATE"), browser::text);
        browser.fill(
                "add:certificate",
                CertificateAuthority.pem(
                        SiteKeys.newLinkKey("shari", House.authority()).chain().get(0)));
        enter("add:join");
        assertTrue(error().contains("for another key than the request"), browser::text);
        browser.picture("certificate-of-another-key");

        String signed = signedElsewhere(request);
        browser.fill("add:certificate", signed);
        enter("add:join");
        assertEquals("Hinode Shari", browser.find(By.tagName("h1")).getText());
        assertTrue(browser.text().contains("Hinode Shari is a partner now"), browser::text);

        Office office = Office.of(House.HINODE);
        Map<String, String> kit = unpacked(office.download("/office/partner-kit.xhtml?name=shari"));
        assertEquals(signed, kit.get("keys/shari.pem"));
        assertFalse(kit.get("keys/ca.pem").isEmpty());
        office.submit(office.open("/office/partner.xhtml?name=shari&ask=end"), "act", "act:yes-end", Map.of());
    }

    private static String signedElsewhere(String text) throws Exception {
        CertificateRequest request = CertificateRequest.read(text);
        PublicKey key = KeyFactory.getInstance("EC").generatePublic(new X509EncodedKeySpec(request.key()));
        return CertificateAuthority.pem(House.authority().sign(request.subject(), key));
    }

    private String error() {
        return browser.find(By.id("certificate-error")).getText();
    }

    private void enter(String id) {
        browser.follow(() -> browser.tabTo(id).sendKeys(Keys.ENTER));
    }

    private static Map<String, String> unpacked(byte[] archive) throws IOException {
        Map<String, String> files = new TreeMap<>();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(archive), UTF_8)) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                files.put(entry.getName(), new String(zip.readAllBytes(), UTF_8));
            }
        }
        return files;
    }
}
