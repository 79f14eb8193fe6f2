package org.noren.partner.sisters;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.noren.partner.sisters.NahaOffice.NAHA;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.noren.partner.sisters.MainSiteFamily.Answer;
import org.noren.partner.sisters.MySites.Way;
import org.noren.partner.sisters.SignedIn.Kind;
import org.noren.shared.link.Code;
import org.noren.shared.link.Passage.Strength;
import org.noren.shared.link.PassageGiven;
import org.noren.shared.link.PassageWish;
import org.noren.shared.link.Problem;
import org.noren.shared.link.Sisters;
import org.noren.shared.link.WireSamples;
import org.noren.shared.peer.SiteOrigin;
import org.noren.site.office.Audit;
import org.noren.site.office.OfficeRole;
import org.noren.site.office.Person;
import org.noren.site.office.RememberedTrail;
import org.noren.site.office.Visitor;
import org.noren.site.settings.SiteSettings;
import org.noren.site.testing.MovableClock;

/** What sapporo asks the main site for, for whom, and where it lets a passage go (S3). */
class TheWayToASisterSiteTest {
    private static final Person SATORU = new Person("satoru", OfficeRole.SITE_MANAGER);
    private static final String OFFICE = "https://office.sapporo.example:8445";

    private final MovableClock clock = new MovableClock();
    private final RememberedTrail trail = new RememberedTrail();
    private final Map<String, String> settings = new HashMap<>(Map.of("noren.address.office", OFFICE));
    private final List<Object> asked = new ArrayList<>();
    private Answer<Sisters> list =
            new Answer.Said<>(new Sisters(1, WireSamples.MAIN, Optional.empty(), List.of(), WireSamples.NOON));
    private Answer<PassageGiven> given = passageTo("https://office.naha.example:8445");

    @Test
    void aPassageIsAskedForInTheNameThatTheySignedInWith() {
        Instant since = clock.instant();
        Way.Open open = assertInstanceOf(Way.Open.class, open(new SignedIn(Kind.SECOND_FACTOR, since)));

        assertEquals("https://office.naha.example:8445", open.passage().office().value());
        assertEquals(List.of(new PassageWish(1, NAHA, "satoru", "佐藤 悟", Strength.SECOND_FACTOR, since)), asked);
        assertEquals(List.of("satoru passage-ask naha"), trail.lines());
    }

    @Test
    void whoHasShownNoSecondFactorHereGoesNowhereAndTheMainSiteIsNotEvenAsked() {
        for (Kind weak : List.of(Kind.PASSWORD, Kind.PASSAGE)) {
            assertInstanceOf(Way.TooWeak.class, open(new SignedIn(weak, clock.instant())));
        }
        assertEquals(List.of(), asked);
    }

    @Test
    void noPassageGoesToAnOfficeThatOthersCanListenToButInADemo() {
        given = passageTo("http://office.naha.example");
        assertInstanceOf(Way.NotEncrypted.class, openStrong());
        settings.put("noren.demo", "true");
        assertInstanceOf(Way.Open.class, openStrong());
    }

    @Test
    void aRefusalIsTheMainSitesToExplain() {
        given = new Answer.Refused<>(Problem.of(Code.NO_SUCH_SISTER, "none", "r"));
        assertEquals(given, assertInstanceOf(Way.Shut.class, openStrong()).why());
        assertEquals(List.of("satoru passage-refused naha"), trail.lines());
    }

    @Test
    void theMainSiteIsToldAfterAStartAndOnceAnHourWhereThisOfficeIs() {
        Presence presence = new Presence(sites(), clock);
        presence.whenDue();
        presence.whenDue();
        assertEquals(List.of(new SiteOrigin(OFFICE)), asked);
        clock.advance(Duration.ofMinutes(59));
        presence.whenDue();
        assertEquals(1, asked.size());
        clock.advance(Duration.ofMinutes(1));
        presence.whenDue();
        assertEquals(2, asked.size());
    }

    @Test
    void whileItCannotBeToldThePausesGrowToFiveMinutesAndAnEarlierVersionIsLeftInPeace() {
        Presence presence = new Presence(sites(), clock);
        list = new Answer.Unreachable<>("no line");
        List<Integer> tries = new ArrayList<>();
        for (int second = 0; second < 1_500; second++) {
            int before = asked.size();
            presence.whenDue();
            if (asked.size() > before) tries.add(second);
            clock.advance(Duration.ofSeconds(1));
        }
        assertEquals(List.of(0, 5, 15, 35, 75, 155, 315, 615, 915, 1215), tries);

        list = new Answer.NotOffered<>();
        clock.advance(Duration.ofMinutes(5));
        presence.whenDue();
        int once = asked.size();
        clock.advance(Duration.ofMinutes(59));
        presence.whenDue();
        assertEquals(once, asked.size());
    }

    private Way openStrong() {
        return open(new SignedIn(Kind.SECOND_FACTOR, clock.instant()));
    }

    private Way open(SignedIn how) {
        return sites().open(NAHA, SATORU, "佐藤 悟", how);
    }

    private MySites sites() {
        Visitor visitor = new Visitor();
        visitor.arrives(SATORU, "192.0.2.1");
        return new MySites(new Hinode(), SiteSettings.of(settings), new Audit(trail, visitor, clock));
    }

    private static Answer<PassageGiven> passageTo(String office) {
        return new Answer.Said<>(new PassageGiven(1, new SiteOrigin(office), WireSamples.signed("passage.json")));
    }

    /** The main site as sapporo meets it. */
    private final class Hinode implements MainSiteFamily {
        @Override
        public Answer<Sisters> sisters(SiteOrigin office) {
            asked.add(office);
            return list;
        }

        @Override
        public Answer<PassageGiven> passage(PassageWish wish) {
            asked.add(wish);
            return given;
        }
    }
}
