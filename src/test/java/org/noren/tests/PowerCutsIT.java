package org.noren.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import org.junit.jupiter.api.Test;
import org.noren.servers.Site;
import org.noren.tests.HeldSteps.Step;

/**
 * kill -9 in the middle of an update of two hundred pages, in each of its steps, while a reader loads pages of a partner all
 * the time. The seeds are printed; {@code -Dnoren.test.seed} takes one of them up again.
 */
@OnThreeServers
class PowerCutsIT {
    private static final int CUTS = 10;
    private static int edition = 100;

    @Test
    void aPartnerIsKilledTenTimes() throws Exception {
        long seed = Long.getLong("noren.test.seed", System.nanoTime());
        Random random = new Random(seed);
        System.out.println("        seed " + seed);
        edition(++edition);
        try (SteadyReader reader = new SteadyReader(new Shop(House.NAHA), seed)) {
            House.kill(House.NAHA);
            System.out.println("        cut 1 while nothing is going on");
            House.start(House.NAHA, Map.of(), HeldSteps.javaOptions());
            for (int cut = 2; cut <= CUTS; cut++) {
                Step[] steps = Step.values();
                Step step = cut - 2 < steps.length ? steps[cut - 2] : steps[random.nextInt(steps.length)];
                System.out.println("        cut " + cut + " in " + step);
                cutIn(step);
            }
            reader.close();
            reader.assertNothingWasMixed();
        }
        converged(House.SAPPORO, edition);
    }

    private static void cutIn(Step step) throws Exception {
        ServerLog log = ServerLog.of(House.NAHA);
        HeldSteps.hold(step);
        CompletableFuture<List<String>> edit = published(++edition);
        HeldSteps.awaitHeld(step);
        House.kill(House.NAHA);
        assertEquals(step.isTold() ? 1 : 0, served(log), "switches before the cut in " + step);
        edit.get();
        log = ServerLog.of(House.NAHA);
        House.start(House.NAHA, Map.of(), HeldSteps.javaOptions());
        converged(House.NAHA, edition);
        assertEquals(step.isDone() ? 0 : 1, served(log), "switches after the cut in " + step);
    }

    private static long served(ServerLog log) throws IOException {
        return log.lines().filter(line -> line.contains("is served")).count();
    }

    @Test
    void theMainSiteIsKilledWhileItTakesInAndSends() throws Exception {
        long seed = Long.getLong("noren.test.seed", System.nanoTime());
        Random random = new Random(seed);
        System.out.println("        seed " + seed);
        edition(++edition);
        try (SteadyReader reader = new SteadyReader(new Shop(House.NAHA), seed)) {
            int there = edition;
            for (boolean sending : List.of(false, false, true)) {
                ServerLog log = ServerLog.of(House.NAHA);
                CompletableFuture<List<String>> edit = published(++edition);
                if (sending) {
                    Await.closely(
                            "naha is offered a release",
                            Duration.ofSeconds(60),
                            () -> log.lines().anyMatch(line -> line.contains("is offered")));
                }
                int delay = random.nextInt(sending ? 300 : 3_000);
                Thread.sleep(delay);
                House.kill(House.HINODE);
                boolean taken = isDone(edit);
                House.start(House.HINODE);
                boolean kept = new Shop(House.HINODE).shows(ManyPages.path(0), ManyPages.words(edition));
                System.out.printf(
                        "        killed %d ms after %s began, import %s, its pages are %s%n",
                        delay,
                        sending ? "sending" : "the import",
                        taken ? "answered" : "not answered",
                        kept ? "there" : "not there");
                assertTrue(kept || !taken, "an import that was answered is lost");
                there = kept ? edition : there;
                converged(House.HINODE, there);
                converged(House.NAHA, there);
                converged(House.SAPPORO, there);
            }
            reader.close();
            reader.assertNothingWasMixed();
        }
    }

    private static void edition(int number) throws Exception {
        Imports.publish(House.HINODE, ManyPages.edition(number));
        converged(House.NAHA, number);
    }

    private static CompletableFuture<List<String>> published(int number) {
        return CompletableFuture.supplyAsync(() -> {
            try {
                return Imports.publish(House.HINODE, ManyPages.edition(number));
            } catch (Exception e) {
                throw new IllegalStateException(e);
            }
        });
    }

    private static boolean isDone(CompletableFuture<List<String>> edit) throws InterruptedException {
        try {
            edit.get();
            return true;
        } catch (ExecutionException killed) {
            return false;
        }
    }

    /** All of the pages, not one more and not one less. */
    private static void converged(Site site, int number) throws Exception {
        Shop shop = new Shop(site);
        shop.awaits(ManyPages.path(0), ManyPages.words(number));
        String release = Shop.release(shop.get(ManyPages.path(0)));
        for (int page = 1; page < ManyPages.PAGES; page += 40) {
            var answer = shop.get(ManyPages.path(page));
            assertTrue(
                    answer.body().contains(ManyPages.words(number)),
                    answer.uri().toString());
            assertEquals(release, Shop.release(answer));
        }
    }
}
