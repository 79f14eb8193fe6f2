package org.noren.partner.sisters;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.noren.partner.sisters.NahaOffice.NAOMI;
import static org.noren.partner.sisters.NahaOffice.SAPPORO;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.noren.partner.sisters.LeaveDesk.Said;
import org.noren.partner.sisters.SignedIn.Kind;
import org.noren.site.office.OfficeRole;
import org.noren.site.office.Person;
import org.noren.site.people.jpa.TestDirectory;
import org.noren.site.testing.TestDatabase;

/** Who may say yes to people from sister sites, and go over to them: those who have shown a second factor here (S3, A1). */
@ParameterizedClass
@EnumSource
class HowSomebodySignedInTest {
    private static final Person SATORU = new Person("satoru", OfficeRole.OPERATOR);

    @Parameter
    TestDatabase database;

    private NahaOffice naha;

    @BeforeEach
    void office() {
        naha = new NahaOffice(database);
    }

    @Test
    void aSessionFromBeforeTheFactorWasSetUpBeganWithThePasswordAlone() {
        long before = begin();
        assertEquals(Kind.PASSWORD, how(before).orElseThrow().kind());
        naha.clock.advance(Duration.ofMinutes(1));
        confirmFactor(naha.clock.instant());
        assertEquals(Kind.PASSWORD, how(before).orElseThrow().kind());
        naha.clock.advance(Duration.ofMinutes(1));
        long after = begin();
        assertEquals(
                new SignedIn(Kind.SECOND_FACTOR, naha.clock.instant()),
                how(after).orElseThrow());
    }

    @Test
    void aSessionThatASisterSiteVouchedForShowedNothingHere() {
        confirmFactor(naha.clock.instant());
        naha.clock.advance(Duration.ofMinutes(1));
        long sent = begin();
        naha.site.run(() -> naha.arrivals(naha.clock).began(sent, SAPPORO));

        assertEquals(Kind.PASSAGE, how(sent).orElseThrow().kind());
        assertEquals(Optional.of(SAPPORO), naha.in(() -> naha.book.cameFrom(sent)));
        naha.site.run(() -> naha.sessions.end(sent));
        assertEquals(Optional.empty(), naha.in(() -> naha.book.cameFrom(sent)), "gone with the session");
        assertEquals(Optional.empty(), how(sent));
    }

    @Test
    void yesIsForTheOwnerAndWhoDecidesAndTakesASecondFactorHere() {
        SignedIn strong = new SignedIn(Kind.SECOND_FACTOR, naha.clock.instant());
        for (Kind weak : new Kind[] {Kind.PASSWORD, Kind.PASSAGE}) {
            assertEquals(Said.TOO_WEAK, give(NAOMI, new SignedIn(weak, naha.clock.instant()), "satoru"));
        }
        assertEquals(Said.NOT_THEIRS, give(SATORU, strong, "naomi"));
        assertEquals(Said.UNKNOWN, give(NAOMI, strong, "nobody"));
        assertEquals(Said.DONE, give(SATORU, strong, "satoru"));
        assertEquals(Said.DONE, give(NAOMI, strong, "naomi"));
        assertEquals(Said.DONE, give(NAOMI, strong, "naomi"), "twice is once");
        assertTrue(naha.in(() -> naha.leaves().lines()).stream()
                .allMatch(line -> line.leave().isPresent()));

        assertEquals(Said.NOT_THEIRS, naha.in(() -> naha.leaves().take(SATORU, "naomi")));
        assertEquals(Said.DONE, naha.in(() -> naha.leaves().take(NAOMI, "satoru")));
        assertEquals(
                List.of(
                        "naomi sister-leave-give satoru",
                        "naomi sister-leave-give naomi",
                        "naomi sister-leave-take satoru"),
                naha.trail.lines());
    }

    private Said give(Person by, SignedIn how, String account) {
        return naha.in(() -> naha.leaves().give(by, how, account));
    }

    private long begin() {
        return naha.in(() -> naha.sessions.begin("satoru", NahaOffice.HOME, "Chromium"));
    }

    private Optional<SignedIn> how(long session) {
        return naha.in(() ->
                new HowSignedIn(naha.sessions, TestDirectory.secondFactors(naha.site), naha.book).of(SATORU, session));
    }

    private void confirmFactor(Instant at) {
        naha.site.run(() -> naha.site
                .entityManager()
                .createNativeQuery(
                        "insert into second_factor (account, secret, begun_at, confirmed_at, last_step, codes)"
                                + " values ('satoru', ?, ?, ?, 0, '')")
                .setParameter(1, new byte[] {1})
                .setParameter(2, at)
                .setParameter(3, at)
                .executeUpdate());
    }
}
