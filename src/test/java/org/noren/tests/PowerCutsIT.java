package org.noren.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import org.junit.jupiter.api.Test;
import org.noren.servers.Site;

/**
 * kill -9 in the middle of an update of two hundred pages, while a reader loads pages of a partner all the time. The seeds
 * are printed; {@code -Dnoren.test.seed} takes one of them up again.
 */
@OnThreeServers
class PowerCutsIT {
    /** After what the plug is pulled; a random moment later. */
    private enum Moment {
        OFFERED("is offered", 3),
        RECEIVING("is offered", 250),
        CHECKING("is offered", 900),
        SERVED("is served", 3);

        private final String logged;
        private final int within;

        Moment(String logged, int within) {
            this.logged = logged;
            this.within = within;
        }
    }

    private static final int CUTS = 10;
    private static int edition = 100;

    @Test
    void aPartnerIsKilledTenTimes() throws Exception {
        long seed = Long.getLong("noren.test.seed", System.nanoTime());
        Random random = new Random(seed);
        System.out.println("        seed " + seed);
        edition(++edition);
        Map<Moment, Integer> before = new EnumMap<>(Moment.class);
        Map<Moment, Integer> after = new EnumMap<>(Moment.class);
        try (SteadyReader reader = new SteadyReader(new Shop(House.NAHA), seed)) {
            for (int cut = 0; cut < CUTS; cut++) {
                Moment moment = Moment.values()[cut % Moment.values().length];
                int delay = random.nextInt(moment.within);
                ServerLog log = ServerLog.of(House.NAHA);
                CompletableFuture<List<String>> edit = published(++edition);
                Await.closely(
                        "naha's log says \"" + moment.logged + "\"",
                        Duration.ofSeconds(60),
                        () -> log.lines().anyMatch(line -> line.contains(moment.logged)));
                Thread.sleep(delay);
                House.kill(House.NAHA);
                boolean served = log.lines().anyMatch(line -> line.contains("is served"));
                (served ? after : before).merge(moment, 1, Integer::sum);
                System.out.printf(
                        "        cut %d %s + %d ms: killed %s the switch%n",
                        cut, moment, delay, served ? "after" : "before");
                edit.get();
                House.start(House.NAHA);
                converged(House.NAHA, edition);
            }
            reader.close();
            reader.assertNothingWasMixed();
        }
        assertTrue(before.containsKey(Moment.OFFERED), "never killed between offer and switch");
        assertTrue(after.containsKey(Moment.SERVED), "never killed between switch and receipt");
        converged(House.SAPPORO, edition);
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
