package org.noren.partner.blocks;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.noren.partner.intake.Sapporo.given;

import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.noren.partner.blocks.LocalDesk.Clashing;
import org.noren.partner.blocks.LocalDesk.Outcome;
import org.noren.partner.blocks.LocalDesk.Reason;
import org.noren.partner.blocks.LocalDesk.Seen;
import org.noren.partner.blocks.OwnText.Shown;
import org.noren.partner.intake.SealedRelease;
import org.noren.shared.link.Local;
import org.noren.shared.link.Local.What;
import org.noren.shared.page.PagePath;
import org.noren.shared.seal.Signed;
import org.noren.site.testing.TestDatabase;

/** What the site manager changes in inherited pages, and what becomes of it when the main site changes them (B7, B8, S92). */
@ParameterizedClass
@EnumSource
class OwnWordsInInheritedPagesTest {
    private static final String OPEN = " overridable";
    private static final String TEN = "<p>Open from ten to six.</p><p>Closed on Mondays.</p>";
    private static final String OURS = TEN.replace("Mondays", "Mondays and Sundays");

    @Parameter
    TestDatabase database;

    private LocalSapporo here;

    @BeforeEach
    void startsEmpty() {
        here = new LocalSapporo(database);
    }

    @Test
    void anOpenBlockShowsThePartnersWordsAndRestoreGivesTheMainSitesBytes() {
        here.says(OPEN, TEN);
        String signed = here.body();
        done(here.write(OURS));
        assertEquals(OURS, here.shown());
        assertEquals(signed.replace(TEN, OURS), here.body(), "nothing else on the page is another");
        assertEquals(What.CHANGED, what());
        assertEquals(1, here.events.take().size());
        long version = here.seen().version();
        done(here.now(() -> here.desk.restore(LocalSapporo.SHOP, "hours", version)));
        assertEquals(signed, here.body());
        assertEquals(Optional.empty(), here.line());
    }

    @Test
    void aLockedBlockAndOneThatTheContractKeepsAreRefused() {
        here.says("", TEN);
        assertEquals(Reason.NOT_OPEN, refused(here.write(OURS)));
        here.may(false, true).says(OPEN, TEN);
        assertEquals(Reason.NOT_ALLOWED, refused(here.write(OURS)));
        assertEquals(TEN, here.shown());
        assertEquals(List.of(), here.events.take());
    }

    @Test
    void whatContractOrPageTakeBackIsKeptAndNotShown() {
        here.says(OPEN, TEN);
        done(here.write(OURS));
        here.may(false, false).says(OPEN, TEN);
        assertEquals(TEN, here.shown());
        assertEquals(What.NOT_SHOWN, what());
        here.may(true, false).says("", TEN);
        assertEquals(TEN, here.shown());
        here.page("<p>no block at all</p>");
        assertEquals("<p>no block at all</p>", here.body());
        assertEquals(What.NOT_SHOWN, what());
        here.says(OPEN, TEN);
        assertEquals(OURS, here.shown());
    }

    @Test
    void changesThatDoNotTouchAreBothShownAndGoBackWithTheRelease() {
        here.says(OPEN, TEN);
        done(here.write(OURS));
        here.says(OPEN, TEN.replace("ten", "nine"));
        assertEquals(OURS.replace("ten", "nine"), here.shown());
        assertEquals(What.MERGED, what());
        here.says(OPEN, TEN);
        assertEquals(OURS, here.shown());
    }

    @Test
    void changesThatTouchLeaveThePartnersUntilSomebodyDecides() {
        here.says(OPEN, TEN);
        done(here.write(OURS));
        String theirs = TEN.replace("Mondays", "Tuesdays");
        here.says(OPEN, theirs);
        assertEquals(OURS, here.shown());
        assertEquals(What.CLASHES, what());
        Shown.Clash clash = assertInstanceOf(
                Shown.Clash.class, here.line().orElseThrow().shown().orElseThrow());
        assertTrue(clash.touches().toString().contains("Tuesdays"), clash::toString);
        done(here.write(TEN.replace("Mondays", "Tuesdays and Sundays")));
        assertEquals(What.CHANGED, what());
        here.says(OPEN, theirs.replace("six", "seven"));
        assertEquals(TEN.replace("Mondays", "Tuesdays and Sundays").replace("six", "seven"), here.shown());
    }

    @Test
    void aClashIsDecidedBeforeItsReleaseAndChangesNothingUntilThen() {
        here.says(OPEN, TEN);
        done(here.write(OURS));
        String theirs = TEN.replace("Mondays", "Tuesdays");
        SealedRelease staged = here.brought(block(theirs));
        List<LocalLine> lines = here.now(() -> here.desk.lines(staged));
        assertTrue(lines.get(0).clashes());
        decide(staged, Set.of(new Clashing(LocalSapporo.SHOP, "hours")));
        assertEquals(OURS, here.shown(), "until then");
        given(here.sapporo.intake.switchTo(staged.digest()));
        assertEquals(theirs, here.shown());

        assertEquals(Optional.empty(), here.line(), "nothing differs any more");
        here.says(OPEN, theirs.replace("Tuesdays", "Fridays"));
        assertEquals(theirs.replace("Tuesdays", "Fridays"), here.shown(), "who took theirs follows them");
        here.says(OPEN, TEN);
        assertEquals(OURS, here.shown(), "taken back");
    }

    @Test
    void whoKeepsTheirOwnInAClashIsNotAskedAgainAboutTheSame() {
        here.says(OPEN, TEN);
        done(here.write(OURS));
        String theirs = TEN.replace("Mondays", "Tuesdays");
        SealedRelease staged = here.brought(block(theirs));
        decide(staged, Set.of());
        given(here.sapporo.intake.switchTo(staged.digest()));
        assertEquals(OURS, here.shown());
        assertEquals(What.CHANGED, what());
        here.says(OPEN, theirs.replace("six", "seven"));
        assertEquals(OURS.replace("six", "seven"), here.shown());
        here.says(OPEN, TEN);
        assertEquals(OURS, here.shown(), "taken back");
    }

    @Test
    void aBrokenBlockGoesItsOwnWayUntilItFollowsAgain() {
        here.says(OPEN, TEN);
        done(here.write(OURS));
        Seen seen = here.seen();
        done(here.now(() -> here.desk.breakOff(seen, true)));
        here.says(OPEN, TEN.replace("ten", "nine"));
        assertEquals(OURS, here.shown());
        assertEquals(What.BROKEN, what());
        Seen later = here.seen();
        done(here.now(() -> here.desk.breakOff(later, false)));
        assertEquals(OURS.replace("ten", "nine"), here.shown());
    }

    @Test
    void whatIsEachSitesOwnIsEmptyUntilThePartnerFillsIt() {
        here.says(" own", "<p>Only at the main site</p>");
        assertEquals("", here.shown());
        Seen seen = here.seen();
        done(here.now(() -> here.desk.tryOut(seen, "<p>Perhaps</p>")));
        assertEquals("", here.shown());
        assertEquals(Optional.empty(), here.line());
        done(here.write("<p>Snow festival</p>"));
        here.says(" own", "<p>Only at the main site, later</p>");
        assertEquals("<p>Snow festival</p>", here.shown());
        assertEquals(What.FILLED, what());
        here.may(false, false).says(" own", "<p>Only at the main site</p>");
        assertEquals("", here.shown());
    }

    @Test
    void aTextIsSanitisedAndOneThatReachesBeyondItsBlockRefused() {
        here.says(OPEN, TEN);
        done(here.write("<p onclick=\"x()\">Ours</p><script>x()</script>"));
        assertEquals("<p>Ours</p>", here.shown());
        here.page("<p data-block=\"hours overridable\">Ten</p>");
        assertEquals(Reason.DOES_NOT_FIT, refused(here.write("<div>out</div>")));
        assertEquals(Reason.TOO_LONG, refused(here.write("x".repeat(LocalDesk.LONGEST_TEXT + 1))));
        assertEquals(What.NOT_SHOWN, what(), "a paragraph does not fit into a paragraph");
    }

    @Test
    void whoHasNotSeenTheLastChangeOrReleaseChangesNothing() {
        here.says(OPEN, TEN);
        Seen first = here.seen();
        done(here.write(first, OURS));
        assertInstanceOf(Outcome.Overtaken.class, here.write(first, "<p>Late</p>"));
        Seen second = here.seen();
        here.says(OPEN, TEN.replace("ten", "nine"));
        assertInstanceOf(Outcome.Overtaken.class, here.write(second, "<p>Late</p>"));
        assertEquals(OURS.replace("ten", "nine"), here.shown());
    }

    @Test
    void aDraftIsSeenByNobodyElse() {
        here.says(OPEN, TEN);
        Seen seen = here.seen();
        done(here.now(() -> here.desk.tryOut(seen, OURS)));
        assertEquals(TEN, here.shown());
        assertEquals(Optional.empty(), here.line());
        assertEquals(List.of(), here.events.take());
        OwnText draft = here.now(() -> here.desk.state().texts().get(0));
        LocalState tried =
                here.now(() -> here.desk.state().trying(draft.tryName()).orElseThrow());
        assertEquals(OURS, tried.texts().get(0).latest().text());
        here.says(OPEN, TEN.replace("ten", "nine"));
        assertEquals(TEN.replace("ten", "nine"), here.shown());
    }

    @Test
    void aPageIsTakenOffLineWithAReasonAndPutBack() throws Exception {
        here.says(OPEN, TEN);
        assertEquals(Reason.NO_REASON, refused(off(" ")));
        done(off("The prices are wrong."));
        assertTrue(here.hidden());
        assertInstanceOf(Outcome.Overtaken.class, off("again"));
        Local told = told();
        assertEquals(
                List.of(new Local.Difference(
                        LocalSapporo.SHOP, "", What.OFFLINE, here.clock.instant(), "The prices are wrong.")),
                told.differences());
        here.may(true, false).says(OPEN, TEN);
        assertFalse(here.hidden(), "the contract takes it back");
        assertEquals(Reason.NOT_ALLOWED, refused(off("again")));
        done(here.now(() -> here.desk.putBack(LocalSapporo.SHOP)));
        assertEquals(List.of(), told().differences());
    }

    @Test
    void onlyInheritedPagesAreTakenOffLine() {
        here.says(OPEN, TEN);
        assertEquals(
                Reason.NOT_OPEN, refused(here.now(() -> here.desk.takeOff(PagePath.of("/nothing/"), "why", "satoru"))));
    }

    /** Whatever the main site writes and the partner decides: restored, the page is the main site's, to the byte. */
    @Test
    void restoreGivesTheMainSitesBytesWhateverWentBefore() {
        var any = new Random(database.ordinal());
        String[] words = {"ten", "nine", "eight", "six", "Mondays", "Fridays"};
        String theirs = TEN;
        here.says(OPEN, theirs);
        for (int round = 0; round < 8; round++) {
            String word = words[any.nextInt(words.length)];
            String other = words[any.nextInt(words.length)];
            if (any.nextBoolean()) here.write(here.shown().replace(word, other));
            theirs = theirs.replace(words[any.nextInt(words.length)], "x" + round);
            SealedRelease staged = here.brought(block(theirs));
            if (any.nextBoolean()) decide(staged, Set.of());
            given(here.sapporo.intake.switchTo(staged.digest()));
            Seen seen = here.seen();
            if (any.nextInt(4) == 0) here.now(() -> here.desk.breakOff(seen, any.nextBoolean()));
        }
        long version = here.seen().version();
        here.now(() -> here.desk.restore(LocalSapporo.SHOP, "hours", version));
        assertEquals(block(theirs), here.body());
    }

    private static String block(String html) {
        return "<h1>Shop</h1><div data-block=\"hours overridable\">" + html + "</div><p>Tail</p>";
    }

    private void decide(SealedRelease staged, Set<Clashing> theirs) {
        here.now(() -> {
            here.desk.decide(staged, theirs, "satoru");
            return true;
        });
    }

    private Outcome off(String reason) {
        return here.now(() -> here.desk.takeOff(LocalSapporo.SHOP, reason, "satoru"));
    }

    private Local told() throws Exception {
        Signed signed = here.now(here.report::now);
        return signed.open(List.of(here.sapporo.receiptKey.key()), Local.class);
    }

    private What what() {
        return here.line().orElseThrow().what();
    }

    private static void done(Outcome outcome) {
        assertInstanceOf(Outcome.Done.class, outcome, outcome::toString);
    }

    private static Reason refused(Outcome outcome) {
        return assertInstanceOf(Outcome.Refused.class, outcome, outcome::toString)
                .why();
    }
}
