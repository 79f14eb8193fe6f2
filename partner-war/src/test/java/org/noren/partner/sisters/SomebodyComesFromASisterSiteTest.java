package org.noren.partner.sisters;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.noren.partner.sisters.NahaOffice.HINODE;
import static org.noren.partner.sisters.NahaOffice.NAHA;
import static org.noren.partner.sisters.NahaOffice.SAPPORO;

import java.time.Duration;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.noren.partner.sisters.Arrivals.Arrival;
import org.noren.partner.sisters.Arrivals.Entry;
import org.noren.shared.link.Heartbeat;
import org.noren.shared.link.Passage;
import org.noren.shared.link.Passage.Strength;
import org.noren.shared.peer.SiteName;
import org.noren.shared.seal.Signed;
import org.noren.shared.seal.StrictJson;
import org.noren.shared.seal.TestKeys;
import org.noren.shared.seal.Token;
import org.noren.site.office.OfficeRole;
import org.noren.site.office.Person;
import org.noren.site.people.jpa.TestDirectory;
import org.noren.site.testing.TestDatabase;

/** A passage opens the office once, for the account that it names, if that account was let in; anything else is turned away (S3). */
@ParameterizedClass
@EnumSource
class SomebodyComesFromASisterSiteTest {
    @Parameter
    TestDatabase database;

    private NahaOffice naha;

    @BeforeEach
    void office() {
        naha = new NahaOffice(database);
        naha.letIn("satoru");
    }

    @Test
    void theyAreAskedAndComeInAsTheLocalAccountInItsOwnRole() {
        Arrival.Welcome welcome = welcome(naha.ticket());

        assertEquals(SAPPORO, welcome.from());
        assertEquals("satoru", welcome.account());
        assertEquals("佐藤 悟", welcome.called());
        assertEquals(new Entry.In(new Person("satoru", OfficeRole.OPERATOR), SAPPORO), naha.enter(welcome.key()));
        assertEquals(List.of("satoru passage-enter sapporo"), naha.trail.lines());
    }

    @Test
    void aPassageCountsOnceWhetherItsPageWasUsedOrNot() {
        Signed ticket = naha.ticket();
        Arrival.Welcome welcome = welcome(ticket);
        away(Turned.USED, ticket);
        naha.enter(welcome.key());
        away(Turned.USED, ticket);
        naha.clock.advance(Duration.ofSeconds(61));
        away(Turned.EXPIRED, ticket);
        assertEquals("- passage-away satoru ← sapporo: used", naha.trail.lines().get(0));
    }

    @Test
    void ofTwoWhoShowOnePassageAtOnceOneIsAsked() throws Exception {
        Signed ticket = naha.ticket();
        ExecutorService threads = Executors.newFixedThreadPool(4);
        try {
            Callable<Arrival> show = () -> naha.arrive(ticket);
            long welcome = 0;
            for (Future<Arrival> answer : threads.invokeAll(List.of(show, show, show, show))) {
                if (answer.get() instanceof Arrival.Welcome) welcome++;
            }
            assertEquals(1, welcome);
        } finally {
            threads.shutdownNow();
        }
    }

    @Test
    void thePageIsGoodForTwoMinutesAndOneUse() {
        Arrival.Welcome welcome = welcome(naha.ticket());
        naha.clock.advance(Duration.ofSeconds(119));
        assertInstanceOf(Entry.In.class, naha.enter(welcome.key()));
        out(Turned.USED, welcome.key());

        Token late = welcome(naha.ticket()).key();
        naha.clock.advance(Duration.ofSeconds(120));
        out(Turned.USED, late);
        out(Turned.USED, Token.fresh());
    }

    @Test
    void whatTheMainSiteHasNotSignedForPeopleIsNoPassage() {
        Passage passage = open(naha.ticket());
        away(Turned.NOT_GENUINE, Signed.by(TestKeys.signer(), passage));

        Signed good = naha.ticket();
        byte[] other = good.bytes();
        other[other.length / 2] ^= 1;
        away(Turned.NOT_GENUINE, new Signed(Base64.getEncoder().encodeToString(other), good.signature(), good.key()));
        away(
                Turned.NOT_GENUINE,
                Signed.by(naha.hinode, new Heartbeat(1, HINODE, NAHA, 0, Optional.empty(), naha.clock.instant())));
        away(
                Turned.NOT_GENUINE,
                Signed.by(
                        naha.hinode,
                        new Passage(
                                1,
                                new SiteName("asahi"),
                                passage.from(),
                                passage.to(),
                                passage.nonce(),
                                passage.account(),
                                passage.name(),
                                passage.strength(),
                                passage.signedIn(),
                                passage.issued(),
                                passage.expires())));
        assertEquals(List.of(), naha.trail.lines(), "what nobody signed fills no audit");
    }

    @Test
    void aPassageForAnotherSiteOpensNothingHere() {
        away(
                Turned.NOT_FOR_HERE,
                naha.signed(new SiteName("kushiro"), "satoru", naha.clock.instant(), Strength.SECOND_FACTOR));
    }

    @Test
    void aMinuteLaterItHasExpiredByTheLaterOfClockAndLastSignedTime() {
        Signed first = naha.ticket();
        Signed second = naha.ticket();
        naha.clock.advance(Duration.ofSeconds(59));
        welcome(first);
        naha.hearsOf(naha.clock.instant().plusSeconds(1));
        away(Turned.EXPIRED, second);
    }

    @Test
    void aClockThatIsFarBehindIsNamed() {
        away(
                Turned.FROM_THE_FUTURE,
                naha.signed(
                        NAHA,
                        "satoru",
                        naha.clock.instant().plus(PassageCheck.AHEAD).plusSeconds(1),
                        Strength.SECOND_FACTOR));
        welcome(naha.signed(NAHA, "satoru", naha.clock.instant().plus(PassageCheck.AHEAD), Strength.SECOND_FACTOR));
    }

    @Test
    void aPasswordAloneAtTheOtherSiteIsNotEnough() {
        away(Turned.TOO_WEAK, naha.signed(NAHA, "satoru", naha.clock.instant(), Strength.PASSWORD));
    }

    @Test
    void onlyAnAccountThatIsHereActiveLetInAndHasAFactorOfItsOwnIsOpened() {
        away(Turned.NO_ACCOUNT, of("jiro"));
        naha.account("jiro", OfficeRole.SITE_MANAGER);
        away(Turned.NOT_ALLOWED, of("jiro"));
        naha.letIn("jiro");
        away(Turned.NO_FACTOR, of("jiro"));
        naha.factors.add("jiro");
        welcome(of("jiro"));
        naha.site.run(
                () -> TestDirectory.of(naha.site).hold("jiro").orElseThrow().disable(naha.clock.instant()));
        away(Turned.NO_ACCOUNT, of("jiro"));
    }

    @Test
    void aPassageThatWasTurnedAwayIsUsedUpAllTheSame() {
        Signed ticket = of("jiro");
        away(Turned.NO_ACCOUNT, ticket);
        naha.account("jiro", OfficeRole.SITE_MANAGER);
        naha.letIn("jiro");
        naha.factors.add("jiro");
        away(Turned.USED, ticket);
    }

    @Test
    void aYesThatIsTakenBackMeanwhileCountsNoMore() {
        Token key = welcome(naha.ticket()).key();
        naha.site.run(() -> naha.book.removeLeave("satoru"));
        out(Turned.NOT_ALLOWED, key);
        assertEquals(List.of("- passage-away satoru ← sapporo: not-allowed"), naha.trail.lines());
    }

    @Test
    void whoGetsTheNameLaterIsNotLetInByAnEarlierYes() {
        naha.site.run(() -> {
            var directory = TestDirectory.of(naha.site);
            directory.remove(directory.hold("satoru").orElseThrow());
        });
        naha.account("satoru", OfficeRole.SITE_MANAGER);
        away(Turned.NOT_ALLOWED, naha.ticket());
    }

    @Test
    void usedOnesAreRememberedForADay() {
        Signed ticket = naha.ticket();
        welcome(ticket);
        naha.clock.advance(Duration.ofDays(1).plusSeconds(1));
        welcome(naha.ticket());
        assertEquals(
                1L,
                naha.<Long>in(() -> naha.site
                        .entityManager()
                        .createQuery("select count(p) from ArrivedPassage p", Long.class)
                        .getSingleResult()));
    }

    /** Whatever columns there are: neither of the two secrets stands in any. */
    @Test
    void theDatabaseKeepsNeitherPassageNorKey() {
        Signed ticket = naha.ticket();
        Token key = welcome(ticket).key();
        Token nonce = open(ticket).nonce();

        String row = naha.in(() -> Arrays.deepToString(naha.site
                .entityManager()
                .createNativeQuery("select * from arrived_passage")
                .getResultList()
                .toArray()));

        assertTrue(
                row.contains(key.digest().hex()) && row.contains(nonce.digest().hex()), row);
        assertFalse(row.contains(key.text()) || row.contains(nonce.text()), row);
    }

    private Signed of(String account) {
        return naha.signed(NAHA, account, naha.clock.instant(), Strength.SECOND_FACTOR);
    }

    private Passage open(Signed ticket) {
        try {
            return ticket.open(List.of(naha.hinode.key()), Passage.class);
        } catch (Signed.Forged | StrictJson.Refused e) {
            throw new AssertionError("a passage that its own key does not open", e);
        }
    }

    private Arrival.Welcome welcome(Signed ticket) {
        return assertInstanceOf(Arrival.Welcome.class, naha.arrive(ticket));
    }

    private void away(Turned why, Signed ticket) {
        assertEquals(
                why, assertInstanceOf(Arrival.Away.class, naha.arrive(ticket)).why());
    }

    private void out(Turned why, Token key) {
        assertEquals(why, assertInstanceOf(Entry.Out.class, naha.enter(key)).why());
    }
}
