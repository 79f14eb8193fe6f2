package org.noren.partner.confirming;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.noren.partner.intake.Sapporo.given;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.noren.partner.confirming.ConfirmationDesk.Outcome;
import org.noren.shared.link.Reply;
import org.noren.shared.link.Reply.Verdict;
import org.noren.shared.seal.Signed;
import org.noren.site.testing.TestDatabase;

/** What silence means, when people are reminded, and what an answer can hold; on each database (S37). */
@ParameterizedClass
@EnumSource
class HowLongAQuestionWaitsTest {
    @Parameter
    TestDatabase database;

    @Test
    void silenceSaysWhatWasAgreedAndNotBefore() {
        for (String agreed : List.of("required silence-is-yes=PT72H", "required silence-is-no=PT72H")) {
            AskedSapporo quiet = new AskedSapporo(database);
            Signed release = quiet.agreed(Map.of("*confirm", agreed)).asked(1);
            quiet.clock.advance(Duration.ofHours(36));
            quiet.lookAfter();
            assertEquals(List.of("1", "again 1"), quiet.told, "people are reminded half way");
            quiet.clock.advance(Duration.ofHours(36).minusSeconds(1));
            quiet.lookAfter();
            assertEquals(Verdict.WAITING, quiet.verdict(release));
            quiet.clock.advance(Duration.ofSeconds(1));
            quiet.lookAfter();
            boolean yes = agreed.contains("yes");
            assertEquals(yes ? Verdict.ACCEPTED : Verdict.DECLINED, quiet.verdict(release));
            Reply reply = quiet.opened(quiet.desk.untold().get(0).reply());
            assertEquals(Optional.empty(), reply.by());
            assertEquals(yes ? 1 : 0, yes ? served(quiet, release) : quiet.serves());
        }
    }

    private static long served(AskedSapporo quiet, Signed release) {
        given(quiet.switchTo(release));
        return quiet.serves();
    }

    @Test
    void whoeverHasToAnswerAnewHasAsMuchTimeAsBefore() {
        AskedSapporo quiet = new AskedSapporo(database).agreed(Map.of("*confirm", "required silence-is-no=PT72H"));
        Signed first = quiet.asked(1);
        quiet.accept(first);
        given(quiet.switchTo(first));
        quiet.main.page("/goods/", "<p>Dearer goods</p>").page("/new/", "<p>New</p>");
        Signed second = quiet.asked(2);
        quiet.clock.advance(Duration.ofHours(71));
        quiet.keeping(second, "/goods/");

        quiet.desk.objected(second.digest(), "/goods/ needs /cup.txt, which is not published");

        Signed renewed = quiet.brought(3);
        assertEquals(Verdict.WAITING, quiet.reply(quiet.ask(renewed, 3, 1)).verdict());
        assertEquals(
                Optional.of("/goods/ needs /cup.txt, which is not published"),
                quiet.site.inTransaction(
                        () -> quiet.desk.find(renewed.digest()).orElseThrow().objection()),
                "the same under another number is objected to still");
        quiet.clock.advance(Duration.ofHours(71));
        quiet.lookAfter();
        assertEquals(Verdict.WAITING, quiet.verdict(renewed));
        quiet.clock.advance(Duration.ofHours(1));
        quiet.lookAfter();
        assertEquals(Verdict.DECLINED, quiet.verdict(renewed));
    }

    @Test
    void moreThanAnAnswerCanNameIsNotKept() {
        AskedSapporo sapporo = new AskedSapporo(database);
        Signed first = sapporo.asked(1);
        sapporo.accept(first);
        given(sapporo.switchTo(first));
        IntStream.range(0, Reply.MOST_KEPT + 2).forEach(i -> sapporo.main.page("/many/" + i + ".html", "<p>Page</p>"));
        Signed second = sapporo.asked(2);
        String[] kept = IntStream.range(0, Reply.MOST_KEPT + 1)
                .mapToObj(i -> "/many/" + i + ".html")
                .toArray(String[]::new);
        assertEquals(new Outcome.TooManyKept(Reply.MOST_KEPT), sapporo.accept(second, kept));
        assertEquals(Verdict.WAITING, sapporo.verdict(second));
        assertInstanceOf(Outcome.Done.class, sapporo.accept(second, "/many/1.html"));
    }
}
