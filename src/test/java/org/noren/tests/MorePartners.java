package org.noren.tests;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import org.noren.servers.keys.KeyStores;
import org.noren.servers.keys.LinkKey;
import org.noren.servers.keys.SiteKeys;

/**
 * Partners that the main site knows from the beginning and that no server stands behind: ten that tests let accept
 * connections and never answer, and one, otaru, whose address leads to sapporo's server.
 */
final class MorePartners {
    static final int SILENT = 10;
    static final String OTARU = "otaru";

    private MorePartners() {}

    static void join() throws IOException {
        if (Files.exists(store(OTARU))) {
            return;
        }
        Files.createDirectories(store(OTARU).getParent());
        List<String> partners = new ArrayList<>();
        partners.add(partner(OTARU, House.SAPPORO.linkAddress()));
        for (int i = 0; i < SILENT; i++) {
            partners.add(partner(silent(i), "https://localhost:" + port(i)));
        }
        Path file = House.base(House.HINODE).resolve("configuration/partners.first");
        String first = Files.readString(file).strip();
        String all = first.substring(0, first.length() - 1) + "," + String.join(",", partners) + "]";
        Files.writeString(file, all, StandardCharsets.UTF_8);
    }

    static String silent(int i) {
        return "silent" + i;
    }

    /** Where the silent partner would listen. */
    static int port(int i) {
        return House.NAHA.ports().link() + 500 + i;
    }

    static LinkKey key(String partner) throws IOException {
        return KeyStores.read(store(partner), partner);
    }

    private static Path store(String partner) {
        return House.HOME.data().resolve("more").resolve(partner + ".p12");
    }

    private static String partner(String name, String link) throws IOException {
        LinkKey key = SiteKeys.newLinkKey(name, House.authority());
        KeyStores.write(store(name), key, name);
        return "{\"name\":\"" + name + "\",\"title\":\"" + name + "\",\"operator\":\"Nobody\",\"linkAddress\":\"" + link
                + "\",\"shopAddress\":\"http://localhost:1\",\"fingerprints\":[\"" + key.fingerprint()
                + "\"],\"receiptKey\":\"" + receiptKey() + "\"}";
    }

    private static String receiptKey() {
        try {
            return Base64.getEncoder()
                    .encodeToString(KeyPairGenerator.getInstance("Ed25519")
                            .generateKeyPair()
                            .getPublic()
                            .getEncoded());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every JDK since 15 has Ed25519.", e);
        }
    }
}
