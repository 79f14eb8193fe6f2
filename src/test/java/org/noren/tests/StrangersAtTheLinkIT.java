package org.noren.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.noren.servers.Site;
import org.noren.servers.keys.Authority;
import org.noren.servers.keys.SiteKeys;
import org.noren.shared.link.Hello;
import org.noren.shared.link.Problem;
import org.noren.shared.link.Receipt;
import org.noren.shared.link.Release;
import org.noren.shared.peer.SiteName;
import org.noren.shared.seal.Ed25519;
import org.noren.shared.seal.Signed;

/** Callers whom the link must not let in, at both halves; next to each the caller whom it must. */
@OnThreeServers
class StrangersAtTheLinkIT {
    private String sapporoServes = "";
    private ServerLog hinode;
    private ServerLog sapporo;

    @BeforeEach
    void remember() throws Exception {
        sapporoServes = new Shop(House.SAPPORO).release();
        hinode = ServerLog.of(House.HINODE);
        sapporo = ServerLog.of(House.SAPPORO);
    }

    @AfterEach
    void nothingChanged() throws Exception {
        assertEquals(sapporoServes, new Shop(House.SAPPORO).release());
    }

    @Test
    void withoutACertificateThereIsNoConnection() throws Exception {
        for (Site server : List.of(House.HINODE, House.SAPPORO)) {
            LinkCaller stranger = LinkCaller.withoutKey(server);
            assertThrows(IOException.class, () -> stranger.get("/link"));
        }
        assertEquals("hinode", hello(House.SAPPORO, House.HINODE).site().value());
        assertEquals("sapporo", hello(House.HINODE, House.SAPPORO).site().value());
    }

    @Test
    void aCertificateOfAnotherAuthorityIsNoCertificate() throws Exception {
        Authority elsewhere = Authority.named("Another partnership", House.CLOCK);
        for (Site server : List.of(House.HINODE, House.SAPPORO)) {
            LinkCaller stranger = LinkCaller.withKey(SiteKeys.newLinkKey("sapporo", elsewhere), server);
            assertThrows(IOException.class, () -> stranger.get("/link"));
            LinkCaller late = LinkCaller.withKey(SiteKeys.newExpiredLinkKey("sapporo", House.authority()), server);
            assertThrows(IOException.class, () -> late.get("/link"));
        }
        assertEquals("hinode", hello(House.SAPPORO, House.HINODE).site().value());
    }

    @Test
    void aCertificateOfThePartnershipThatNobodyListedIsRefused() throws Exception {
        LinkCaller unlisted = LinkCaller.withKey(SiteKeys.newLinkKey("sapporo", House.authority()), House.HINODE);
        refused("certificate-unknown", unlisted.get("/link").problem(), hinode);
        refused("certificate-unknown", unlisted.get("/link/v1/current").problem(), hinode);
        LinkCaller impostor = LinkCaller.withKey(SiteKeys.newLinkKey("hinode", House.authority()), House.SAPPORO);
        refused("certificate-unknown", impostor.get("/link/v1/served").problem(), sapporo);
        assertEquals("hinode", hello(House.SAPPORO, House.HINODE).site().value());
        assertEquals("sapporo", served(House.SAPPORO).partner().value());
    }

    @Test
    void aPartnerIsNoMainSiteToAnotherPartner() throws Exception {
        LinkCaller naha = LinkCaller.as(House.NAHA, House.SAPPORO);
        refused("certificate-unknown", naha.get("/link/v1/served").problem(), sapporo);
        LinkCaller itself = LinkCaller.as(House.SAPPORO, House.SAPPORO);
        refused("certificate-unknown", itself.get("/link/v1/served").problem(), sapporo);
        assertEquals("sapporo", served(House.SAPPORO).partner().value());
    }

    @Test
    void onePartnersKeyDoesNotSpeakForAnother() throws Exception {
        LinkCaller asSapporo = LinkCaller.as(House.SAPPORO, House.HINODE);
        Signed byNaha = receipt("naha", House.NAHA);
        refused("receipt-forged", asSapporo.post("/link/v1/current", byNaha).problem(), hinode);
        Signed inNahasName = receipt("naha", House.SAPPORO);
        refused("not-for-you", asSapporo.post("/link/v1/current", inNahasName).problem(), hinode);
        Signed own = LinkCaller.as(House.HINODE, House.SAPPORO)
                .get("/link/v1/served")
                .message(Signed.class);
        Signed release = asSapporo.post("/link/v1/current", own).message(Signed.class);
        Release header = release.open(
                List.of(Ed25519.verifyingKey(House.keys(House.HINODE).signingPublicKey())), Release.class);
        assertEquals("sapporo", header.partner().value());
    }

    @Test
    void aServerWithAnotherPartnersCertificateGetsNothing() throws Exception {
        // Otaru's address leads to sapporo's server; otaru never was.
        Await.that(
                "the main site says that otaru's server is another's",
                java.time.Duration.ofSeconds(30),
                () -> java.nio.file.Files.readString(House.base(House.HINODE).resolve("log/server.log"))
                        .lines()
                        .anyMatch(line -> line.contains("partner=otaru code=partner-not-proven")));
        assertEquals("sapporo", served(House.SAPPORO).partner().value());
    }

    @Test
    void aVersionOfTheFutureIsRefusedWithThoseThatAreSpoken() throws Exception {
        for (Site server : List.of(House.HINODE, House.SAPPORO)) {
            LinkCaller caller = LinkCaller.as(server == House.HINODE ? House.SAPPORO : House.HINODE, server);
            Problem problem = caller.get("/link/v2/served").problem();
            refused("version-not-spoken", problem, server == House.HINODE ? hinode : sapporo);
            assertEquals(Optional.of(List.of(1)), problem.versions());
            assertEquals(List.of(1), caller.get("/link").message(Hello.class).versions());
        }
    }

    private static Hello hello(Site caller, Site server) throws Exception {
        return LinkCaller.as(caller, server).get("/link").message(Hello.class);
    }

    private static Receipt served(Site partner) throws Exception {
        return new StolenKeys(partner).served();
    }

    private static Signed receipt(String partner, Site signedBy) throws IOException {
        Receipt nothing = new Receipt(
                1,
                new SiteName(partner),
                new SiteName("hinode"),
                0,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                0,
                0,
                Instant.now());
        return Signed.by(Ed25519.signer(House.keys(signedBy).signingKey()), nothing);
    }

    private static void refused(String code, Problem problem, ServerLog log) throws Exception {
        assertEquals(code, problem.code());
        log.tells("link refused code=" + code, "reference=" + problem.reference());
    }
}
