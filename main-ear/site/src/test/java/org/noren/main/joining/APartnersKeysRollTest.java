package org.noren.main.joining;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.noren.main.joining.JoiningHouse.KUSHIRO;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.noren.main.partnership.Contract;
import org.noren.main.partnership.KeysThatEnd;
import org.noren.main.partnership.PartnerDesk;
import org.noren.main.partnership.PartnerFile;
import org.noren.main.partnership.Validity;
import org.noren.shared.link.Code;
import org.noren.shared.peer.Fingerprint;
import org.noren.shared.peer.SiteName;
import org.noren.shared.seal.Requests;
import org.noren.shared.seal.TestKeys;
import org.noren.shared.seal.VerifyingKey;
import org.noren.site.link.Admission;
import org.noren.site.testing.TestDatabase;

class APartnersKeysRollTest {
    @TempDir
    Path folder;

    @ParameterizedTest
    @EnumSource
    void aKeyRollsWithBothValidAndTheOfficeSeesWhichOneIsUsed(TestDatabase database) throws Exception {
        JoiningHouse house = new JoiningHouse(database, folder);
        house.join(house.taken(Requests.text("kushiro.csr")));
        Fingerprint old = house.file().certificates().get(0).fingerprint();
        house.in(() -> house.peers.admit(old));
        house.clock.advance(Vouching.LASTS.minusDays(20));
        assertEquals(
                List.of(KeysThatEnd.Kind.CERTIFICATE, KeysThatEnd.Kind.RECEIPT_KEY),
                house.in(house.ending::soon).stream()
                        .map(KeysThatEnd.Ending::kind)
                        .sorted()
                        .toList());

        long next = house.taken(Requests.text("kushiro-next.csr") + Requests.text("receipt-public.pem"));
        Fingerprint fresh =
                house.in(() -> house.desk.renew(next, Optional.empty())).fingerprint();

        assertEquals(List.of(), house.in(house.ending::soon));
        assertEquals(2, house.file().receiptKeys().size());
        assertInstanceOf(Admission.Admitted.class, house.in(() -> house.peers.admit(old)));
        assertFalse(house.file().canGo(house.certificate(old)));
        house.clock.advance(Duration.ofMinutes(5));
        assertInstanceOf(Admission.Admitted.class, house.in(() -> house.peers.admit(fresh)));
        assertTrue(house.file().canGo(house.certificate(old)), "the new one was used since");
        assertFalse(house.file().canGo(house.certificate(fresh)));
        assertEquals(
                Optional.of(house.clock.instant()), house.certificate(fresh).seenAt());

        house.site.run(() -> house.partnerDesk.revoke(KUSHIRO, old));
        assertEquals(
                Code.CERTIFICATE_REVOKED,
                assertInstanceOf(Admission.Refused.class, house.in(() -> house.peers.admit(old)))
                        .code());
        assertFalse(house.file().canGo(house.certificate(old)));
        assertTrue(
                house.did().containsAll(List.of("partner-certificate", "partner-receipt-key")), house.did()::toString);
    }

    @ParameterizedTest
    @EnumSource
    void aReceiptKeyGoesOnlyWhenAnotherOneCounts(TestDatabase database) throws Exception {
        JoiningHouse house = new JoiningHouse(database, folder);
        house.join(house.taken(Requests.text("kushiro.csr")));
        String first = house.file().receiptKeys().get(0).id();
        assertThrows(
                IllegalArgumentException.class,
                () -> house.site.run(() -> house.partnerDesk.distrustReceiptsBy(KUSHIRO, first)));
        VerifyingKey second = TestKeys.signer().key();
        Instant now = house.clock.instant();
        Validity soon = new Validity(now, now.plus(Duration.ofDays(90)));
        house.site.run(() -> house.partnerDesk.trustReceiptsBy(KUSHIRO, second, soon));
        assertThrows(
                IllegalArgumentException.class,
                () -> house.site.run(() -> house.partnerDesk.trustReceiptsBy(KUSHIRO, second, soon)));

        house.site.run(() -> house.partnerDesk.distrustReceiptsBy(KUSHIRO, first));

        assertEquals(
                List.of(second.id()),
                house.file().receiptKeys().stream().map(PartnerFile.Key::id).toList());
    }

    @ParameterizedTest
    @EnumSource
    void noReceiptKeyIsTwoPartners(TestDatabase database) throws Exception {
        JoiningHouse house = new JoiningHouse(database, folder);
        house.join(house.taken(Requests.text("kushiro.csr")));
        VerifyingKey anothers = TestKeys.signer().key();
        Instant now = house.clock.instant();
        Validity soon = new Validity(now, now.plus(Duration.ofDays(90)));
        SiteName nemuro = new SiteName("nemuro");
        house.site.run(() -> house.partnerDesk.add(
                new PartnerDesk.Newcomer(
                        nemuro,
                        "Hinode Nemuro",
                        "Nemuro K.K.",
                        URI.create("https://link.nemuro.example"),
                        URI.create("https://nemuro.example"),
                        new Fingerprint("ab".repeat(32)),
                        anothers,
                        soon),
                Contract.usual(Map.of())));

        assertTrue(house.in(() -> house.files.knows(anothers)));
        assertThrows(
                IllegalArgumentException.class,
                () -> house.site.run(() -> house.partnerDesk.trustReceiptsBy(KUSHIRO, anothers, soon)));
        assertEquals(1, house.file().receiptKeys().size());
    }
}
