package org.noren.main.joining;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.noren.main.joining.JoiningHouse.KUSHIRO;
import static org.noren.main.joining.JoiningHouse.KUSHIROS;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.noren.main.partnership.PartnerFile;
import org.noren.shared.seal.CertificateRequest;
import org.noren.shared.seal.Requests;
import org.noren.shared.seal.TestKeys;
import org.noren.site.link.Admission;
import org.noren.site.settings.SiteSettings;
import org.noren.site.testing.TestDatabase;

class APartnerJoinsByItsRequestTest {
    @TempDir
    Path folder;

    @ParameterizedTest
    @EnumSource
    void itsRequestIsLookedAtAndItsCertificateOpensTheLink(TestDatabase database) throws Exception {
        JoiningHouse house = new JoiningHouse(database, folder);
        long id = house.taken(Requests.text("kushiro.csr") + Requests.text("receipt-public.pem"));
        KeyRequest request = house.in(() -> house.desk.find(id)).orElseThrow();
        assertEquals(KUSHIRO, request.name());
        assertTrue(request.receiptKey().isPresent());
        assertEquals(1, house.in(house.desk::waiting).size());

        assertEquals(KUSHIRO, house.join(id));

        PartnerFile file = house.file();
        PartnerFile.Certificate given = file.given(house.clock.instant()).orElseThrow();
        assertTrue(given.pem().orElseThrow().startsWith("-----BEGIN CERTIFICATE-----"));
        Admission admitted = house.in(() -> house.peers.admit(given.fingerprint()));
        assertEquals(
                KUSHIRO, assertInstanceOf(Admission.Admitted.class, admitted).peer());
        assertEquals(List.of(), house.in(house.desk::waiting));
        assertEquals(List.of("partner-request", "partner-add"), house.did());
        house.assertUnusable("used", () -> house.desk.renew(id, Optional.empty()));
    }

    @ParameterizedTest
    @EnumSource
    void noKeyIsVouchedForTwice(TestDatabase database) throws Exception {
        JoiningHouse house = new JoiningHouse(database, folder);
        long first = house.taken(Requests.text("kushiro.csr"));
        long again = house.taken(Requests.text("kushiro.csr"));
        house.assertUnusable(
                "gone", () -> house.desk.join(first, KUSHIROS, TestKeys.signer().key(), Optional.empty()));
        house.join(again);

        house.assertRefused("key-used", Requests.text("kushiro.csr"));
        house.taken(Requests.text("kushiro-next.csr"));
    }

    @ParameterizedTest
    @EnumSource
    void foreignAndForgedOnesAreRefusedWithTheReason(TestDatabase database) throws Exception {
        JoiningHouse house = new JoiningHouse(database, folder);
        house.assertRefused("forged", Requests.changed("kushiro.csr", "kushiro", "sapporo"));
        house.assertRefused("names-authority", Requests.text("authority-name.csr"));
        house.assertRefused("weak-key", Requests.text("rsa-2048.csr"));
        house.assertRefused("not-pem", "kushiro");
        house.assertRefused("too-long", "x".repeat(CertificateRequest.LONGEST + 1));
        house.assertRefused(
                "receipt-key",
                Requests.text("kushiro.csr")
                        + Requests.text("receipt-public.pem")
                        + Requests.text("receipt-public.pem"));
        house.assertRefused(
                "private-key",
                Requests.text("kushiro.csr") + "-----BEGIN EC PRIVATE KEY-----\nMHcC\n-----END EC PRIVATE KEY-----");
        house.desk.settings = SiteSettings.of(Map.of("noren.site.name", "kushiro"));
        house.assertRefused("names-main", Requests.text("kushiro.csr"));
        assertEquals(List.of(), house.in(house.desk::waiting));
        assertEquals(List.of(), house.did());
    }

    @ParameterizedTest
    @EnumSource
    void onesThatWaitedTooLongOrComeToNobodyAreNotUsed(TestDatabase database) throws Exception {
        JoiningHouse house = new JoiningHouse(database, folder);
        long id = house.taken(Requests.text("kushiro.csr"));
        house.assertUnusable("unknown", () -> house.desk.renew(id, Optional.empty()));
        house.here = false;
        house.assertUnusable(
                "no-authority",
                () -> house.desk.join(id, KUSHIROS, TestKeys.signer().key(), Optional.empty()));
        house.here = true;
        house.clock.advance(KeyRequest.LIFE.minusSeconds(1));
        assertFalse(house.in(() -> house.desk.find(id)).orElseThrow().old(house.clock.instant()));
        house.clock.advance(Duration.ofSeconds(1));
        house.assertUnusable(
                "old", () -> house.desk.join(id, KUSHIROS, TestKeys.signer().key(), Optional.empty()));
        house.site.run(() -> house.desk.discard(id));
        house.assertUnusable(
                "gone", () -> house.desk.join(id, KUSHIROS, TestKeys.signer().key(), Optional.empty()));
        long fresh = house.taken(Requests.text("kushiro.csr"));
        assertEquals(KUSHIRO, house.join(fresh));
    }

    @ParameterizedTest
    @EnumSource
    void anothersNameIsNotTakenTwice(TestDatabase database) throws Exception {
        JoiningHouse house = new JoiningHouse(database, folder);
        house.join(house.taken(Requests.text("kushiro.csr")));
        long stranger = house.taken(Requests.text("kushiro-next.csr"));

        house.assertUnusable(
                "taken",
                () -> house.desk.join(stranger, KUSHIROS, TestKeys.signer().key(), Optional.empty()));
    }
}
