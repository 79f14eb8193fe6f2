package org.noren.main.operators;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.noren.main.operators.Kurashi.COMPANY;
import static org.noren.main.operators.Kurashi.KUSHIRO;
import static org.noren.main.operators.Kurashi.NAHA;
import static org.noren.main.operators.Kurashi.SAPPORO;
import static org.noren.main.operators.Kurashi.office;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.noren.main.operators.PassageDesk.Answer;
import org.noren.shared.link.Code;
import org.noren.shared.link.Passage;
import org.noren.shared.link.Passage.Strength;
import org.noren.shared.link.PassageGiven;
import org.noren.shared.link.PassageWish;
import org.noren.shared.link.Sisters;
import org.noren.shared.link.Sisters.Sister;
import org.noren.shared.link.SistersWish;
import org.noren.shared.link.WireSamples;
import org.noren.shared.peer.SiteName;
import org.noren.shared.seal.StrictJson;
import org.noren.site.testing.TestDatabase;

/** Sites that a manager has listed under one operator see each other and send people to each other; nobody else's do (S3, P8). */
@ParameterizedClass
@EnumSource
class SitesOfOneOperatorTest {
    @Parameter
    TestDatabase database;

    private Kurashi kurashi;

    @BeforeEach
    void partners() {
        kurashi = new Kurashi(database);
    }

    @Test
    void aSiteSeesItsSistersAndHowTheyStandAndNobodyElse() {
        Sisters family = list(SAPPORO);

        assertEquals(Optional.of("Kurashi K.K."), family.operator());
        Instant now = kurashi.clock.instant();
        assertEquals(
                List.of(new Sister(NAHA, "Hinode naha", "https://naha.example", Optional.empty(), "asked", now, 1)),
                family.sites());
        kurashi.tellsWhereItsOfficeIs(NAHA);
        assertEquals(Optional.of(office(NAHA)), list(SAPPORO).sites().get(0).office());
        assertEquals(List.of(), list(KUSHIRO).sites());
    }

    @Test
    void theNameInThePartnersRecordsMakesNoSisters() {
        kurashi.site.run(() -> kurashi.desk.take(NAHA));

        assertEquals(
                new Sisters(1, new SiteName("hinode"), Optional.empty(), List.of(), kurashi.clock.instant()),
                list(NAHA));
        assertEquals(List.of(), list(SAPPORO).sites());
        assertEquals(List.of("hanako operator-take naha"), kurashi.trail.lines());
        refused(Code.NO_SUCH_SISTER, SAPPORO, kurashi.wish(NAHA));
    }

    @Test
    void aSuspendedSisterIsListedAsThatAndAnEndedOneIsNot() {
        kurashi.tellsWhereItsOfficeIs(NAHA);
        kurashi.site.run(() -> kurashi.partnerDesk.suspend(NAHA));
        assertEquals("suspended", list(SAPPORO).sites().get(0).state());
        refused(Code.SISTER_NOT_READY, SAPPORO, kurashi.wish(NAHA));

        kurashi.site.run(() -> kurashi.partnerDesk.end(NAHA));
        assertEquals(List.of(), list(SAPPORO).sites());
        assertEquals(
                refused(Code.NO_SUCH_SISTER, SAPPORO, kurashi.wish(NAHA)).replace("naha", "x"),
                refused(Code.NO_SUCH_SISTER, SAPPORO, kurashi.wish(KUSHIRO)).replace("kushiro", "x"));
        assertFalse(kurashi.put(NAHA, COMPANY), "an ended partnership is listed nowhere");
    }

    @Test
    void aPassageIsSignedForThatSisterAloneInTheCallersName() throws Exception {
        kurashi.tellsWhereItsOfficeIs(NAHA);
        PassageGiven given = given(SAPPORO, kurashi.wish(NAHA));

        assertEquals(office(NAHA), given.office());
        Passage passage = given.passage().open(List.of(kurashi.publishingKey.key()), Passage.class);
        Instant now = kurashi.clock.instant();
        assertEquals(
                new Passage(
                        1,
                        new SiteName("hinode"),
                        SAPPORO,
                        NAHA,
                        passage.nonce(),
                        "satoru",
                        "佐藤 悟",
                        Strength.SECOND_FACTOR,
                        now,
                        now,
                        now.plusSeconds(60)),
                passage);
        assertEquals(List.of("- passage-give satoru: sapporo → naha"), kurashi.trail.lines());
        assertEquals("sapporo", kurashi.trail.records.get(0).origin());
        PassageGiven other = given(SAPPORO, kurashi.wish(NAHA));
        assertTrue(!other.passage().equals(given.passage()), "each has a nonce of its own");
    }

    @Test
    void aSiteOfAnotherOperatorIsAnsweredLikeOneThatDoesNotExist() {
        kurashi.tellsWhereItsOfficeIs(KUSHIRO);
        String other = refused(Code.NO_SUCH_SISTER, SAPPORO, kurashi.wish(KUSHIRO));
        String none = refused(Code.NO_SUCH_SISTER, SAPPORO, kurashi.wish(new SiteName("nowhere")));

        assertEquals(none.replace("nowhere", "kushiro"), other);
        refused(Code.NO_SUCH_SISTER, SAPPORO, kurashi.wish(SAPPORO));
        assertEquals(
                "- passage-refuse satoru: sapporo → kushiro: no-such-sister",
                kurashi.trail.lines().get(0));
    }

    @Test
    void aSuspendedCallerGetsNoPassage() {
        kurashi.tellsWhereItsOfficeIs(NAHA);
        kurashi.site.run(() -> kurashi.partnerDesk.suspend(SAPPORO));
        refused(Code.NO_SUCH_SISTER, SAPPORO, kurashi.wish(NAHA));
    }

    @Test
    void nobodyIsSentToAnOfficeThatHasNotSaidWhereItIs() {
        refused(Code.SISTER_NOT_READY, SAPPORO, kurashi.wish(NAHA));
    }

    @Test
    void aSignInIsStrongAndNotOlderThanASessionCanBeNorFromTheFuture() {
        kurashi.tellsWhereItsOfficeIs(NAHA);
        Instant now = kurashi.clock.instant();
        Duration oldest = PassageDesk.OLDEST_SIGN_IN.plus(PassageDesk.CLOCKS);
        refused(Code.SIGN_IN_TOO_WEAK, SAPPORO, signedIn(Strength.PASSWORD, now));
        refused(Code.SIGN_IN_TOO_WEAK, SAPPORO, signedIn(Strength.SECOND_FACTOR, now.minus(oldest)));
        refused(Code.SIGN_IN_TOO_WEAK, SAPPORO, signedIn(Strength.SECOND_FACTOR, now.plus(PassageDesk.CLOCKS)));
        kurashi.clock.advance(PassageDesk.COUNTED);
        given(SAPPORO, signedIn(Strength.SECOND_FACTOR, now.minus(oldest).plusSeconds(61)));
        given(SAPPORO, signedIn(Strength.SECOND_FACTOR, now.plus(PassageDesk.CLOCKS)));
    }

    @Test
    void anAccountAndASiteAskSoOftenAMinuteAndNoMore() {
        kurashi.tellsWhereItsOfficeIs(NAHA);
        kurashi.tellsWhereItsOfficeIs(SAPPORO);
        for (int i = 0; i < PassageDesk.MOST_OF_AN_ACCOUNT; i++) given(SAPPORO, kurashi.wish(NAHA));
        refused(Code.PASSAGE_TOO_OFTEN, SAPPORO, kurashi.wish(NAHA));
        given(SAPPORO, named("jiro"));
        given(NAHA, kurashi.wish(SAPPORO));
        for (int i = PassageDesk.MOST_OF_AN_ACCOUNT + 1; i < PassageDesk.MOST_OF_A_SITE; i++)
            given(SAPPORO, named("person" + i));
        int told = kurashi.trail.records.size();
        refused(Code.PASSAGE_TOO_OFTEN, SAPPORO, named("saburo"));
        assertEquals(told, kurashi.trail.records.size(), "who asks too often fills no audit");
        kurashi.clock.advance(PassageDesk.COUNTED);
        given(SAPPORO, kurashi.wish(NAHA));
    }

    @Test
    void theWishesOfVersionOneAreAnswered() throws Exception {
        SistersWish asked = StrictJson.read(WireSamples.read("sisters-wish.json"), SistersWish.class);
        kurashi.in(() -> kurashi.sisters.list(NAHA, asked.office()));
        kurashi.clock.advance(Duration.between(kurashi.clock.instant(), WireSamples.NOON));
        PassageWish wish = StrictJson.read(WireSamples.read("passage-wish.json"), PassageWish.class);
        assertEquals(asked.office(), given(SAPPORO, wish).office());
    }

    @Test
    void aCardNamesTheOperatorAndTheOtherSites() {
        OperatorDesk.Card card = kurashi.in(() -> kurashi.desk.card(SAPPORO)).orElseThrow();
        assertEquals(COMPANY, card.operator());
        assertEquals(
                List.of(NAHA),
                card.sisters().stream().map(OperatorDesk.SisterSite::name).toList());
        assertEquals(
                List.of("Kurashi K.K.", "Kushiro Shoten"),
                kurashi.in(kurashi.desk::operators).stream()
                        .map(OperatorName::value)
                        .toList());
        kurashi.put(SAPPORO, COMPANY);
        assertEquals(List.of(), kurashi.trail.lines(), "nothing was changed");
        kurashi.put(SAPPORO, new OperatorName("Kushiro Shoten"));
        assertEquals(List.of("hanako operator-set sapporo: Kushiro Shoten"), kurashi.trail.lines());
        assertEquals(List.of(), list(NAHA).sites());
    }

    @Test
    void anOperatorsNameIsOneHoweverItWasTyped() {
        assertEquals(new OperatorName("Kurashi K.K."), new OperatorName("  Ｋｕｒａｓｈｉ\u3000 K.K.\t"));
        for (String none : List.of("", " \u3000", "a\u200bb", "a\u202eb", "x".repeat(201))) {
            assertThrows(IllegalArgumentException.class, () -> new OperatorName(none));
        }
    }

    private Sisters list(SiteName caller) {
        return kurashi.in(() -> kurashi.sisters.list(caller, office(caller)));
    }

    private PassageWish named(String account) {
        return new PassageWish(1, NAHA, account, "", Strength.SECOND_FACTOR, kurashi.clock.instant());
    }

    private static PassageWish signedIn(Strength strength, Instant at) {
        return new PassageWish(1, NAHA, "satoru", "", strength, at);
    }

    private PassageGiven given(SiteName caller, PassageWish wish) {
        return assertInstanceOf(Answer.Given.class, kurashi.ask(caller, wish)).passage();
    }

    private String refused(Code code, SiteName caller, PassageWish wish) {
        Answer.Refused refused = assertInstanceOf(Answer.Refused.class, kurashi.ask(caller, wish));
        assertEquals(code, refused.code());
        return refused.why();
    }
}
