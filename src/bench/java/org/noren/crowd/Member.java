package org.noren.crowd;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.Signature;
import java.time.Clock;
import java.util.Base64;
import java.util.Set;
import org.noren.partner.intake.Heartbeats;
import org.noren.partner.intake.Intake;
import org.noren.partner.intake.IntakeBook;
import org.noren.partner.intake.Originals;
import org.noren.partner.intake.Readers;
import org.noren.partner.intake.Receipts;
import org.noren.partner.intake.Trust;
import org.noren.partner.intake.jpa.CrowdBook;
import org.noren.partner.intake.rest.CrowdDoor;
import org.noren.partner.intake.rest.ReleaseDoor;
import org.noren.servers.keys.Authority;
import org.noren.servers.keys.LinkKey;
import org.noren.servers.keys.SiteKeys;
import org.noren.shared.page.PagePath;
import org.noren.shared.peer.SiteName;
import org.noren.shared.seal.Digest;
import org.noren.shared.seal.Signer;
import org.noren.shared.seal.VerifyingKey;
import org.noren.site.store.ObjectStore;
import org.noren.site.store.jpa.CrowdStore;

/** One partner of the crowd: its keys, and the product's intake on its database. */
final class Member {
    private final String name;
    private final int port;
    private final LinkKey link;
    private final Signer receipts;
    private final ReleaseDoor door;

    /** @param switched told the release that is served from now on */
    Member(String name, int port, Authority authority, MainSite main, CrowdDatabases databases, Runnable switched) {
        this.name = name;
        this.port = port;
        this.link = SiteKeys.newLinkKey(name, authority);
        this.receipts = receiptKey();
        Clock clock = Clock.systemUTC();
        ObjectStore plain = CrowdStore.of(databases.entities(), clock);
        ObjectStore store = databases.transactional(ObjectStore.class, plain, name);
        IntakeBook book =
                databases.transactional(IntakeBook.class, CrowdBook.of(databases.entities(), plain, clock), name);
        Trust trust = new Trust(new SiteName(name), new SiteName(main.name()), Set.of(main.publishing()));
        Receipts signed = new Receipts(trust, receipts, new NoPages(), clock);
        Intake intake = new Intake(trust, book, store, signed, new NobodyAsks(), new Told(switched), clock);
        this.door = CrowdDoor.of(intake, new Heartbeats(trust, book, signed, clock));
    }

    /** Whom it listens to. */
    record MainSite(String name, VerifyingKey publishing, String fingerprint) {}

    String name() {
        return name;
    }

    int port() {
        return port;
    }

    LinkKey link() {
        return link;
    }

    ReleaseDoor door() {
        return door;
    }

    /** How a main site comes to know it, as in {@code partners.first}. */
    JsonObject introduction() {
        return Json.createObjectBuilder()
                .add("name", name)
                .add("title", "Hinode " + name)
                .add("operator", name + " K.K.")
                .add("linkAddress", "https://localhost:" + port)
                .add("shopAddress", "http://" + name + ".invalid")
                .add("fingerprints", Json.createArrayBuilder().add(link.fingerprint()))
                .add("receiptKey", receipts.key().spki())
                .build();
    }

    private static Signer receiptKey() {
        try {
            KeyPair pair = KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
            VerifyingKey key = new VerifyingKey(
                    Base64.getEncoder().encodeToString(pair.getPublic().getEncoded()));
            return new ReceiptKey(pair, key);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every JDK since 15 has Ed25519", e);
        }
    }

    private record ReceiptKey(KeyPair pair, VerifyingKey key) implements Signer {
        @Override
        public byte[] sign(byte[] message) {
            try {
                Signature signature = Signature.getInstance("Ed25519");
                signature.initSign(pair.getPrivate());
                signature.update(message);
                return signature.sign();
            } catch (GeneralSecurityException e) {
                throw new IllegalStateException("a receipt could not be signed", e);
            }
        }
    }

    private record Told(Runnable what) implements Readers {
        @Override
        public void switched() {
            what.run();
        }

        @Override
        public void lookAgain() {}
    }

    private static final class NoPages implements Originals {
        @Override
        public Set<PagePath> pages() {
            return Set.of();
        }

        @Override
        public Set<Digest> objects() {
            return Set.of();
        }
    }
}
