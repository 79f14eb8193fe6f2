package org.noren.main.joining;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.noren.main.partnership.PartnerFile;
import org.noren.shared.seal.Pem;
import org.noren.shared.seal.Signer;
import org.noren.site.settings.SiteSettings;
import org.noren.site.watch.LinkCertificate;

/**
 * The files that a partner starts with, packed: its settings, its certificate, whom to trust. Nothing in them is secret;
 * what is, was made at the partner and never leaves it.
 */
@ApplicationScoped
public class PartnerKit {
    private static final String SHOP_PORT = "8443";
    private static final String OFFICE_PORT = "8445";
    private static final String LINK_PORT = "8444";

    @Inject
    PartnershipAuthority authority;

    @Inject
    LinkCertificate link;

    @Inject
    Signer publishingKey;

    @Inject
    SiteSettings settings;

    @Inject
    Clock clock;

    /**
     * @param readMe what to do with the files, in the reader's language
     * @return a zip archive to be unpacked in the base directory of the partner's server
     * @throws IllegalStateException if this site's own link does not answer, whose fingerprint belongs into it
     */
    public byte[] pack(PartnerFile partner, String readMe) {
        Map<String, String> files = new LinkedHashMap<>();
        files.put("READ-ME.txt", readMe);
        files.put("noren.properties", properties(partner));
        partner.given(clock.instant())
                .flatMap(PartnerFile.Certificate::pem)
                .ifPresent(pem -> files.put("keys/" + partner.name() + ".pem", pem));
        authority.itself().ifPresent(itself -> files.put("keys/ca.pem", itself.pem()));
        files.put(
                "keys/main-publishing.pem",
                new Pem(
                                "PUBLIC KEY",
                                Base64.getDecoder().decode(publishingKey.key().spki()))
                        .text());
        return zip(files);
    }

    private String properties(PartnerFile partner) {
        if (!(link.now() instanceof LinkCertificate.Shown.Valid own)) {
            throw new IllegalStateException("this site's own link does not answer");
        }
        URI shop = partner.shopAddress();
        Map<String, String> lines = new LinkedHashMap<>();
        lines.put("noren.site.name", partner.name().value());
        lines.put("noren.site.role", "partner");
        lines.put("noren.site.title", partner.title());
        lines.put("noren.address.shop", shop.toString());
        lines.put("noren.address.office", "https://" + shop.getHost() + ":" + OFFICE_PORT);
        lines.put("noren.ports.shop", port(shop, SHOP_PORT));
        lines.put("noren.ports.office", OFFICE_PORT);
        lines.put("noren.ports.link", port(partner.linkAddress(), LINK_PORT));
        lines.put("noren.keys.receipt", "${jboss.server.base.dir}/keys/receipt.pem");
        lines.put("noren.accounts.first", "${jboss.server.config.dir}/accounts.first");
        lines.put("noren.main.name", settings.name());
        lines.put("noren.main.link", settings.linkAddress().toString());
        lines.put("noren.main.publishing-key", "${jboss.server.base.dir}/keys/main-publishing.pem");
        lines.put("noren.main.fingerprints", own.fingerprint().value());
        StringBuilder text = new StringBuilder("# Settings of the partner site " + partner.name() + " of "
                + settings.name() + "; docs/settings.md explains each.\n");
        lines.forEach((key, value) ->
                text.append(key).append('=').append(escaped(value)).append('\n'));
        return text.toString();
    }

    private static String port(URI address, String otherwise) {
        return address.getPort() > 0 ? String.valueOf(address.getPort()) : otherwise;
    }

    /** As the server reads it: backslashes doubled, anything beyond ASCII by its number. */
    private static String escaped(String value) {
        StringBuilder text = new StringBuilder();
        value.replace("\\", "\\\\")
                .chars()
                .forEach(c ->
                        text.append(c >= ' ' && c < 0x7f ? String.valueOf((char) c) : String.format("\\u%04x", c)));
        return text.toString();
    }

    private static byte[] zip(Map<String, String> files) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes, StandardCharsets.UTF_8)) {
            for (Map.Entry<String, String> file : files.entrySet()) {
                zip.putNextEntry(new ZipEntry(file.getKey()));
                zip.write(file.getValue().getBytes(StandardCharsets.UTF_8));
                zip.closeEntry();
            }
        } catch (IOException e) {
            throw new UncheckedIOException("writing to memory failed", e);
        }
        return bytes.toByteArray();
    }
}
