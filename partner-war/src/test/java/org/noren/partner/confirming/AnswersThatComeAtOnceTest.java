package org.noren.partner.confirming;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.noren.partner.intake.Sapporo.assertRefused;
import static org.noren.partner.intake.Sapporo.given;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.noren.partner.confirming.ConfirmationDesk.Outcome;
import org.noren.shared.link.Code;
import org.noren.shared.link.Reply.Verdict;
import org.noren.shared.page.PagePath;
import org.noren.shared.seal.Signed;
import org.noren.site.testing.TestDatabase;

/** Two managers answer at the same moment, and a no meets the next release; again and again, on each database (S36, B9). */
@ParameterizedClass
@EnumSource
class AnswersThatComeAtOnceTest {
    private static final int ROUNDS = 15;
    private static final List<String> PATHS = List.of("/", "/goods/");

    @Parameter
    TestDatabase database;

    private final ExecutorService people = Executors.newFixedThreadPool(2);
    private AskedSapporo sapporo;
    private long number = 1;

    @BeforeEach
    void servesTheFirst() {
        sapporo = new AskedSapporo(database);
        Signed first = sapporo.asked(number);
        sapporo.accept(first);
        given(sapporo.switchTo(first));
        sapporo.lookAfter();
    }

    @AfterEach
    void theyGoHome() {
        people.shutdownNow();
    }

    private long next() {
        number++;
        PATHS.forEach(path -> sapporo.main.page(path, "<p>" + number + "</p>"));
        return number;
    }

    private <T> List<T> atOnce(Callable<T> one, Callable<T> other) throws Exception {
        CyclicBarrier start = new CyclicBarrier(2);
        List<Future<T>> both = new ArrayList<>();
        for (Callable<T> deed : List.of(one, other)) {
            both.add(people.submit(() -> {
                start.await();
                return deed.call();
            }));
        }
        return List.of(both.get(0).get(), both.get(1).get());
    }

    @Test
    void ofTwoWhoKeepDifferentPagesOneCountsAndTheOtherIsTold() throws Exception {
        for (int round = 0; round < ROUNDS; round++) {
            Signed release = sapporo.asked(next());
            List<Outcome> outcomes =
                    atOnce(() -> sapporo.accept(release, PATHS.get(0)), () -> sapporo.accept(release, PATHS.get(1)));
            int counts = outcomes.indexOf(new Outcome.Done());
            assertTrue(counts >= 0, outcomes::toString);
            assertEquals(counts, outcomes.lastIndexOf(new Outcome.Done()), outcomes::toString);
            assertTrue(outcomes.get(1 - counts) instanceof Outcome.AnsweredAlready, outcomes::toString);
            assertEquals(
                    List.of(PagePath.of(PATHS.get(counts))),
                    sapporo.site.inTransaction(() ->
                            sapporo.desk.find(release.digest()).orElseThrow().kept()));
        }
    }

    @Test
    void aYesAndANoAtOnceAreAYes() throws Exception {
        for (int round = 0; round < ROUNDS; round++) {
            Signed release = sapporo.asked(next());
            List<Outcome> outcomes = atOnce(() -> sapporo.accept(release), () -> sapporo.decline(release));
            assertEquals(new Outcome.Done(), outcomes.get(0), "a no that came before it may become a yes");
            assertEquals(Verdict.ACCEPTED, sapporo.verdict(release), outcomes::toString);
        }
    }

    @Test
    void aNoWhileTheNextReleaseComesIsNoAnswerToThatOne() throws Exception {
        Signed asked = sapporo.asked(next());
        for (int round = 0; round < ROUNDS; round++) {
            Signed before = asked;
            long later = next();
            List<Object> outcomes = atOnce(() -> sapporo.decline(before), () -> sapporo.asked(later));
            Signed coming = (Signed) outcomes.get(1);
            assertEquals(Verdict.WAITING, sapporo.verdict(coming), outcomes::toString);
            assertEquals(
                    List.of(coming.digest()),
                    sapporo.site.inTransaction(() ->
                            sapporo.desk.open().stream().map(Question::release).toList()),
                    "one question at a time");
            assertRefused(Code.CONFIRMATION_AWAITED, sapporo.switchTo(coming));
            asked = coming;
        }
        sapporo.accept(asked);
        given(sapporo.switchTo(asked));
        assertEquals(number, sapporo.serves());
    }
}
