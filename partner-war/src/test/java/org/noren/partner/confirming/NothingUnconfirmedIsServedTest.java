package org.noren.partner.confirming;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.noren.partner.intake.Sapporo.assertRefused;
import static org.noren.partner.intake.Sapporo.given;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.noren.partner.confirming.ConfirmationDesk.Outcome;
import org.noren.shared.edition.Edition;
import org.noren.shared.link.Code;
import org.noren.shared.link.Reply;
import org.noren.shared.link.Reply.Verdict;
import org.noren.shared.page.PagePath;
import org.noren.shared.peer.SiteName;
import org.noren.shared.seal.Digest;
import org.noren.shared.seal.Signed;
import org.noren.shared.seal.TestKeys;
import org.noren.site.testing.TestDatabase;

/** Every way round the site manager's yes; on each database (S35, S36, M3). */
@ParameterizedClass
@EnumSource
class NothingUnconfirmedIsServedTest {
    @Parameter
    TestDatabase database;

    private AskedSapporo sapporo;

    @BeforeEach
    void startsEmpty() {
        sapporo = new AskedSapporo(database);
    }

    @Test
    void whatNobodyWasAskedAboutIsNotServed() {
        Signed release = sapporo.brought(1);
        assertRefused(Code.CONFIRMATION_AWAITED, sapporo.switchTo(release));
        assertEquals(0, sapporo.serves());
    }

    @Test
    void aQuestionAloneServesNothing() {
        Signed release = sapporo.asked(1);
        assertRefused(Code.CONFIRMATION_AWAITED, sapporo.switchTo(release));
        assertEquals(List.of("1"), sapporo.told);
    }

    @Test
    void aYesLetsItBeServed() {
        Signed release = sapporo.asked(1);
        assertInstanceOf(Outcome.Done.class, sapporo.accept(release));
        Reply reply = sapporo.opened(sapporo.desk.untold().get(0).reply());
        assertEquals(Verdict.ACCEPTED, reply.verdict());
        assertEquals(release.digest(), reply.release());
        assertEquals(Optional.of("satoru"), reply.by());
        given(sapporo.switchTo(release));
        assertEquals(1, sapporo.serves());
    }

    @Test
    void aNoStopsThisReleaseAndIsRemembered() {
        Signed release = sapporo.asked(1);
        sapporo.decline(release);
        assertRefused(Code.CONFIRMATION_AWAITED, sapporo.switchTo(release));
        Reply again = sapporo.reply(sapporo.ask(release, 1, 1));
        assertEquals(Verdict.DECLINED, again.verdict());
        assertEquals("prices are wrong", again.reason());
        assertEquals(List.of("1"), sapporo.told, "the same question is not put twice");
    }

    @Test
    void theSameUnderAnotherNumberIsDeclinedStill() {
        sapporo.decline(sapporo.asked(1));
        Signed renewed = sapporo.brought(2);
        assertEquals(Verdict.DECLINED, sapporo.reply(sapporo.ask(renewed, 2, 1)).verdict());
        assertRefused(Code.CONFIRMATION_AWAITED, sapporo.switchTo(renewed));
        assertEquals(List.of("1"), sapporo.told);
    }

    @Test
    void whoeverInsistsAsksOnceMore() {
        Signed release = sapporo.asked(1);
        sapporo.decline(release);
        assertEquals(Verdict.WAITING, sapporo.reply(sapporo.ask(release, 1, 2)).verdict());
        assertEquals(List.of("1", "1"), sapporo.told);
        sapporo.accept(release);
        given(sapporo.switchTo(release));
    }

    @Test
    void aYesToTheSameUnderAnotherNumberCounts() {
        sapporo.accept(sapporo.asked(1));
        Signed renewed = sapporo.brought(2);
        assertEquals(Verdict.ACCEPTED, sapporo.reply(sapporo.ask(renewed, 2, 1)).verdict());
        given(sapporo.switchTo(renewed));
    }

    @Test
    void whatIsServedAndOnlySignedAnewNeedsNoYes() {
        Signed first = sapporo.asked(1);
        sapporo.accept(first);
        given(sapporo.switchTo(first));
        sapporo.lookAfter();
        given(sapporo.switchTo(sapporo.brought(2)));
        assertEquals(2, sapporo.serves());
        sapporo.agreed(Map.of("*confirm", "required recall"));
        assertRefused(Code.CONFIRMATION_AWAITED, sapporo.switchTo(sapporo.brought(3)));
    }

    @Test
    void aYesIsForThatReleaseOnly() {
        sapporo.accept(sapporo.asked(1));
        sapporo.main.page("/goods/", "<p>Dearer goods</p>");
        Signed other = sapporo.brought(2);
        assertRefused(Code.CONFIRMATION_AWAITED, sapporo.switchTo(other));
        assertEquals(Verdict.WAITING, sapporo.reply(sapporo.ask(other, 2, 1)).verdict());
    }

    @Test
    void anAnswerToWhatWasOvertakenIsNone() {
        Signed first = sapporo.asked(1);
        sapporo.main.page("/goods/", "<p>Dearer goods</p>");
        Signed second = sapporo.brought(2);
        assertInstanceOf(Outcome.Overtaken.class, sapporo.accept(first), "the second is here already");
        sapporo.reply(sapporo.ask(second, 2, 1));
        assertInstanceOf(Outcome.Overtaken.class, sapporo.accept(first));
        assertInstanceOf(Outcome.Overtaken.class, sapporo.decline(first));
        assertRefused(Code.NOT_OFFERED, sapporo.switchTo(first));
        assertRefused(Code.CONFIRMATION_AWAITED, sapporo.switchTo(second));
    }

    @Test
    void anOldYesDoesNotLetOldContentComeBack() {
        Signed first = sapporo.asked(1);
        sapporo.accept(first);
        given(sapporo.switchTo(first));
        sapporo.main.page("/goods/", "<p>Dearer goods</p>");
        Signed second = sapporo.asked(2);
        sapporo.accept(second);
        given(sapporo.switchTo(second));
        sapporo.lookAfter();
        sapporo.main.page("/goods/", "<p>Goods</p>");
        Signed back = sapporo.brought(3);
        assertRefused(Code.CONFIRMATION_AWAITED, sapporo.switchTo(back));
        assertEquals(Verdict.WAITING, sapporo.reply(sapporo.ask(back, 3, 1)).verdict());
    }

    @Test
    void theMainSiteCannotStopAskingByItself() {
        Signed first = sapporo.asked(1);
        sapporo.accept(first);
        given(sapporo.switchTo(first));
        sapporo.agreed(Map.of()).main.page("/goods/", "<p>Dearer goods</p>");
        Signed silent = sapporo.brought(2);
        assertRefused(Code.CONFIRMATION_AWAITED, sapporo.switchTo(silent));
        sapporo.reply(sapporo.ask(silent, 2, 1));
        sapporo.accept(silent);
        given(sapporo.switchTo(silent));
        sapporo.main.page("/goods/", "<p>Goods as the contract says now</p>");
        given(sapporo.switchTo(sapporo.brought(3)));
    }

    @Test
    void aRecallPassesByOnlyWhereThatWasAgreed() {
        Signed first = sapporo.asked(1);
        sapporo.accept(first);
        given(sapporo.switchTo(first));
        sapporo.agreed(Map.of("*confirm", "required recall", "*recall", "a wrong price"))
                .main
                .page("/goods/", "<p>Right price</p>");
        assertRefused(Code.CONFIRMATION_AWAITED, sapporo.switchTo(sapporo.brought(2)));

        AskedSapporo agreed = new AskedSapporo(database);
        Signed start = agreed.agreed(Map.of("*confirm", "required recall")).asked(1);
        agreed.accept(start);
        given(agreed.switchTo(start));
        agreed.agreed(Map.of("*confirm", "required recall", "*recall", "a wrong price"))
                .main
                .page("/goods/", "<p>Right price</p>");
        given(agreed.switchTo(agreed.brought(2)));
    }

    @Test
    void whoeverIsNotTheMainSiteAsksNothing() {
        Signed release = sapporo.brought(1);
        Signed forged = Signed.by(TestKeys.signer(), sapporo.question(release.digest(), 1, 1));
        assertRefused(Code.RELEASE_FORGED, sapporo.ask(release.digest(), forged));
        Signed aRelease = release;
        assertRefused(Code.MALFORMED, sapporo.ask(release.digest(), aRelease));
        Signed elsewhere = Signed.by(sapporo.main.signer, sapporo.question(Digest.of(new byte[] {1}), 1, 1));
        assertRefused(Code.MALFORMED, sapporo.ask(release.digest(), elsewhere));
        Signed foreign = Signed.by(
                sapporo.main.signer,
                new org.noren.shared.link.Confirmation(
                        1,
                        new SiteName("hinode"),
                        new SiteName("naha"),
                        1,
                        release.digest(),
                        1,
                        "",
                        sapporo.clock.instant()));
        assertRefused(Code.RELEASE_FOR_ANOTHER_PARTNER, sapporo.ask(release.digest(), foreign));
        assertEquals(List.of(), sapporo.told);
    }

    @Test
    void nobodyIsAskedAboutWhatHasNotComeWhole() {
        Signed release = sapporo.release(1);
        given(sapporo.sapporo.intake.offer(release));
        assertRefused(Code.OBJECTS_MISSING, sapporo.ask(release, 1, 1));
        assertEquals(List.of(), sapporo.told);
    }

    @Test
    void ofTwoWhoAnswerTheSecondIsToldOfTheFirst() {
        Signed release = sapporo.asked(1);
        sapporo.accept(release);
        Outcome late = sapporo.decline(release);
        assertEquals(new Outcome.AnsweredAlready(Verdict.ACCEPTED, Optional.of("satoru")), late);
        assertEquals(Verdict.ACCEPTED, sapporo.verdict(release));
    }

    @Test
    void aNoMayBecomeAYesWhileItWaits() {
        Signed release = sapporo.asked(1);
        sapporo.decline(release);
        assertInstanceOf(Outcome.Done.class, sapporo.accept(release));
        given(sapporo.switchTo(release));
    }

    @Test
    void whatIsKeptIsSaidYesToAsAnEditionOfItsOwn() {
        Signed first = sapporo.asked(1);
        sapporo.accept(first);
        given(sapporo.switchTo(first));
        Edition before = sapporo.main.edition();
        sapporo.main
                .page("/goods/", "<p>Dearer goods</p>")
                .page("/new/", "<p>New</p>")
                .delete("/dot.txt");
        Signed second = sapporo.asked(2);
        Digest agreed = sapporo.keeping(second, "/goods/", "/dot.txt");
        assertRefused(Code.CONFIRMATION_AWAITED, sapporo.switchTo(second));

        sapporo.main
                .put(before.find(PagePath.of("/goods/")).orElseThrow())
                .put(before.find(PagePath.of("/dot.txt")).orElseThrow());
        assertEquals(sapporo.main.edition().root(), agreed, "both sides make the same of it");
        Signed third = sapporo.brought(3);
        assertEquals(Verdict.ACCEPTED, sapporo.reply(sapporo.ask(third, 3, 1)).verdict());
        given(sapporo.switchTo(third));
        assertEquals(3, sapporo.serves());
    }

    @Test
    void aYesToAPartIsNoYesToAnotherPart() {
        Signed first = sapporo.asked(1);
        sapporo.accept(first);
        given(sapporo.switchTo(first));
        sapporo.main.page("/goods/", "<p>Dearer goods</p>").page("/new/", "<p>New</p>");
        Signed second = sapporo.asked(2);
        assertNotEquals(
                sapporo.keeping(second, "/goods/"), sapporo.main.edition().root());
        sapporo.main.delete("/new/");
        Signed third = sapporo.brought(3);
        assertEquals(Verdict.WAITING, sapporo.reply(sapporo.ask(third, 3, 1)).verdict());
        assertRefused(Code.CONFIRMATION_AWAITED, sapporo.switchTo(third));
    }

    @Test
    void onlyWhatChangesCanBeKeptAndNotAllOfIt() {
        Signed first = sapporo.asked(1);
        sapporo.accept(first);
        given(sapporo.switchTo(first));
        sapporo.main.page("/goods/", "<p>Dearer goods</p>");
        Signed second = sapporo.asked(2);
        assertInstanceOf(Outcome.NothingToKeep.class, sapporo.accept(second, "/"));
        assertInstanceOf(Outcome.NothingLeft.class, sapporo.accept(second, "/goods/"));
        assertEquals(Verdict.WAITING, sapporo.verdict(second));
    }

    @Test
    void questionsAndAnswersOutliveARestart() {
        Signed release = sapporo.asked(1);
        sapporo.accept(release);
        Signed reply = sapporo.desk.untold().get(0).reply();
        assertEquals(Verdict.ACCEPTED, sapporo.opened(reply).verdict(), "what the database says, and no memory");
        given(sapporo.switchTo(release));
        sapporo.lookAfter();
        assertEquals(
                Optional.of(Question.Fate.SERVED),
                sapporo.site.inTransaction(
                        () -> sapporo.desk.find(release.digest()).orElseThrow().fate()));
    }
}
