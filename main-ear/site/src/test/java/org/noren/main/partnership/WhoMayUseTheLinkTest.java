package org.noren.main.partnership;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.noren.main.partnership.jpa.TestPartners;
import org.noren.shared.link.Code;
import org.noren.shared.peer.Fingerprint;
import org.noren.shared.peer.SiteName;
import org.noren.shared.seal.Digest;
import org.noren.shared.seal.TestKeys;
import org.noren.site.link.Admission;
import org.noren.site.settings.Role;
import org.noren.site.testing.FiredEvents;
import org.noren.site.testing.MovableClock;
import org.noren.site.testing.TestDatabase;
import org.noren.site.testing.TestSite;

class WhoMayUseTheLinkTest {
    private static final SiteName SAPPORO = new SiteName("sapporo");
    private static final SiteName NAHA = new SiteName("naha");

    private final MovableClock clock = new MovableClock();

    /** The list of partners over one database. */
    private final class House {
        final TestSite site;
        final PartnerDesk desk;
        final PartnerPeers peers;
        final PartnerFiles files;

        House(TestDatabase database) {
            site = TestSite.empty(Role.MAIN, database);
            Partners partners = TestPartners.of(site);
            desk = TestPartnerDesk.of(partners, new FiredEvents<>(), clock);
            peers = TestPartnerDesk.peers(partners, clock);
            files = TestPartnerDesk.files(partners);
            add(SAPPORO);
            add(NAHA);
        }

        void add(SiteName name) {
            site.run(() -> desk.add(
                    new PartnerDesk.Newcomer(
                            name,
                            "Title",
                            "Operator",
                            URI.create("https://localhost:8544"),
                            URI.create("https://localhost"),
                            certificate(name.value()),
                            TestKeys.signer().key(),
                            days(-1, 30)),
                    Contract.usual(Map.of("name", "Title", "telephone", "011"))));
        }

        Admission admit(String certificate) {
            return site.inTransaction(() -> peers.admit(certificate(certificate)));
        }

        void assertRefused(Code code, String certificate) {
            assertEquals(
                    code,
                    assertInstanceOf(Admission.Refused.class, admit(certificate))
                            .code());
        }

        void assertAdmitted(SiteName name, String certificate) {
            assertEquals(
                    name,
                    assertInstanceOf(Admission.Admitted.class, admit(certificate))
                            .peer());
        }
    }

    private static Fingerprint certificate(String of) {
        return new Fingerprint(Digest.of(of.getBytes(StandardCharsets.UTF_8)).hex());
    }

    private Validity days(int from, int until) {
        Instant now = clock.instant();
        return new Validity(now.plus(Duration.ofDays(from)), now.plus(Duration.ofDays(until)));
    }

    @ParameterizedTest
    @EnumSource
    void eachPartnerByItsOwnCertificateAndNobodyElse(TestDatabase database) {
        House house = new House(database);

        house.assertAdmitted(SAPPORO, "sapporo");
        house.assertAdmitted(NAHA, "naha");
        house.assertRefused(Code.CERTIFICATE_UNKNOWN, "stranger");
        assertFalse(house.site.inTransaction(() -> house.peers.belongsTo(SAPPORO, certificate("naha"))));
        assertTrue(house.site.inTransaction(() -> house.peers.belongsTo(NAHA, certificate("naha"))));
    }

    @ParameterizedTest
    @EnumSource
    void aKeyRollsAndARevokedOneNeverCountsAgain(TestDatabase database) {
        House house = new House(database);
        house.site.run(() -> house.desk.list(SAPPORO, certificate("next"), days(5, 60)));
        house.assertRefused(Code.CERTIFICATE_NOT_VALID_NOW, "next");

        clock.advance(Duration.ofDays(6));
        house.assertAdmitted(SAPPORO, "sapporo");
        house.assertAdmitted(SAPPORO, "next");
        house.site.run(() -> house.desk.revoke(SAPPORO, certificate("sapporo")));

        house.assertRefused(Code.CERTIFICATE_REVOKED, "sapporo");
        house.assertAdmitted(SAPPORO, "next");
        assertThrows(
                IllegalArgumentException.class,
                () -> house.site.run(() -> house.desk.revoke(SAPPORO, certificate("naha"))));
        assertThrows(
                IllegalArgumentException.class,
                () -> house.site.run(() -> house.desk.list(NAHA, certificate("sapporo"), days(0, 9))));
        clock.advance(Duration.ofDays(60));
        house.assertRefused(Code.CERTIFICATE_NOT_VALID_NOW, "next");
    }

    @ParameterizedTest
    @EnumSource
    void aSuspendedPartnerComesBackAndAnEndedOneDoesNot(TestDatabase database) {
        House house = new House(database);
        house.site.run(() -> house.desk.suspend(SAPPORO));
        house.assertRefused(Code.PARTNER_SUSPENDED, "sapporo");
        house.site.run(() -> house.desk.resume(SAPPORO));
        house.assertAdmitted(SAPPORO, "sapporo");

        house.site.run(() -> house.desk.end(SAPPORO));
        house.assertRefused(Code.PARTNER_ENDED, "sapporo");
        assertThrows(IllegalStateException.class, () -> house.site.run(() -> house.desk.resume(SAPPORO)));
        house.assertAdmitted(NAHA, "naha");
    }

    @ParameterizedTest
    @EnumSource
    void theFileSaysAllThatWasAgreed(TestDatabase database) {
        House house = new House(database);

        PartnerFile file =
                house.site.inTransaction(() -> house.files.open(SAPPORO)).orElseThrow();

        assertEquals(
                Map.of("name", "Title", "telephone", "011"), file.contract().values());
        assertEquals(1, file.certificates().size());
        assertEquals(1, file.receiptKeys().size());
        assertTrue(house.site
                .inTransaction(() -> house.files.open(new SiteName("kyoto")))
                .isEmpty());
    }
}
