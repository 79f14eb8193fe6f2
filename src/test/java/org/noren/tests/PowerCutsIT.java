package org.noren.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.noren.servers.Site;
import org.noren.tests.HeldSteps.Step;

/**
 * kill -9 in the middle of an update of two hundred pages, in each of its steps, while readers load pages of the partners all
 * the time. The seeds are printed; {@code -Dnoren.test.seed} takes one of them up again.
 */
@OnThreeServers
class PowerCutsIT {
    private static final int CUTS = 10;
    private static final List<Site> PARTNERS = List.of(House.NAHA, House.SAPPORO);
    private static int edition = 100;

    @Test
    void partnersAreKilledTenTimes() throws Exception {
        long seed = Long.getLong("noren.test.seed", System.nanoTime());
        Random random = new Random(seed);
        System.out.println("        seed " + seed);
        edition(++edition);
        List<Step> steps = new ArrayList<>(List.of(Step.values()));
        while (steps.size() < CUTS - PARTNERS.size()) {
            steps.add(Step.values()[random.nextInt(Step.values().length)]);
        }
        Collections.shuffle(steps, random);
        try (SteadyReader naha = new SteadyReader(new Shop(House.NAHA), seed);
                SteadyReader sapporo = new SteadyReader(new Shop(House.SAPPORO), seed)) {
            atOnce(PARTNERS, site -> {
                House.kill(site);
                System.out.println("        " + site.name() + " is cut while nothing is going on");
                House.start(site, Map.of(), HeldSteps.javaOptions(site));
            });
            for (int next = 0; next < steps.size(); next += PARTNERS.size()) {
                cutIn(steps.subList(next, next + PARTNERS.size()));
            }
            for (SteadyReader reader : List.of(naha, sapporo)) {
                reader.close();
                reader.assertNothingWasMixed();
            }
        }
    }

    /** Each partner in a step of its own of the same update; while one comes up again so does the other. */
    private static void cutIn(List<Step> steps) throws Exception {
        Map<Site, Cut> cuts = new HashMap<>();
        for (Step step : steps) {
            Site site = PARTNERS.get(cuts.size());
            cuts.put(site, new Cut(site, step, ServerLog.of(site)));
            HeldSteps.hold(site, step);
        }
        CompletableFuture<List<String>> edit = published(++edition);
        atOnce(PARTNERS, site -> Objects.requireNonNull(cuts.get(site)).happens(edit, edition));
    }

    private record Cut(Site site, Step step, ServerLog log) {
        void happens(CompletableFuture<List<String>> edit, int coming) throws Exception {
            HeldSteps.awaitHeld(site, step);
            House.kill(site);
            System.out.println("        " + site.name() + " is cut in " + step);
            assertEquals(step.isTold() ? 1 : 0, served(log), site.name() + " switches before the cut in " + step);
            edit.get();
            ServerLog after = ServerLog.of(site);
            House.start(site, Map.of(), HeldSteps.javaOptions(site));
            converged(site, coming);
            assertEquals(step.isDone() ? 0 : 1, served(after), site.name() + " switches after the cut in " + step);
        }
    }

    private interface AtASite {
        void happens(Site site) throws Exception;
    }

    private static void atOnce(List<Site> sites, AtASite what) throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(sites.size());
        try {
            List<Callable<Void>> each = new ArrayList<>();
            for (Site site : sites) {
                each.add(() -> {
                    what.happens(site);
                    return null;
                });
            }
            for (Future<Void> done : threads.invokeAll(each)) {
                done.get();
            }
        } finally {
            threads.shutdownNow();
        }
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
        converged(House.SAPPORO, number);
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
