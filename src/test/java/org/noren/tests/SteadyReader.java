package org.noren.tests;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.LockSupport;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Assertions;

/**
 * A reader who never stops loading pages of one site, with their picture, while things happen to its server. Not reaching
 * it is no fault; an answer that mixes editions, or doesn't say which release it is from, is one.
 */
final class SteadyReader implements AutoCloseable {
    private static final Pattern EDITION = Pattern.compile("This is edition (\\d+)\\.");
    private static final Pattern PICTURE = Pattern.compile("<img[^>]* src=\"(/\\.a/[^\"]*mark\\.svg)\"");

    private final Shop shop;
    private final Random random;
    private final Thread thread = new Thread(this::readOn, "steady reader");
    private final List<String> faults = Collections.synchronizedList(new ArrayList<>());
    private final Map<String, Set<Integer>> editionsByRelease = new ConcurrentHashMap<>();
    private volatile boolean closed;
    private volatile int pages;
    private volatile int away;

    SteadyReader(Shop shop, long seed) {
        this.shop = shop;
        this.random = new Random(seed);
        thread.start();
    }

    private void readOn() {
        while (!closed) {
            try {
                read(shop.get(ManyPages.path(random.nextInt(ManyPages.PAGES))));
            } catch (IOException notReached) {
                away++;
                rest();
            } catch (InterruptedException e) {
                return;
            }
        }
    }

    /** Calling in vain takes no time, and would leave the server that boots half of the machine. */
    private static void rest() {
        LockSupport.parkNanos(Duration.ofMillis(20).toNanos());
    }

    private void read(HttpResponse<String> page) throws IOException, InterruptedException {
        String release = Shop.release(page);
        if (page.statusCode() != 200) {
            if (!release.isEmpty() || page.statusCode() == 500) {
                faults.add(page.uri() + " answered " + page.statusCode() + " from release " + release);
            }
            return;
        }
        Set<Integer> editions = editions(page.body());
        Matcher picture = PICTURE.matcher(page.body());
        if (release.isEmpty() || editions.size() != 1 || !picture.find()) {
            faults.add(page.uri() + " is from release '" + release + "', editions " + editions);
            return;
        }
        pages++;
        editionsByRelease
                .computeIfAbsent(release, any -> ConcurrentHashMap.newKeySet())
                .addAll(editions);
        HttpResponse<String> shown = shop.get(picture.group(1));
        if (shown.statusCode() == 200 && !editions(shown.body()).equals(editions)) {
            faults.add(page.uri() + " has " + editions + ", its picture " + editions(shown.body()));
        } else if (shown.statusCode() != 200 && Shop.release(shown).equals(release)) {
            faults.add(shown.uri() + " answered " + shown.statusCode() + " in release " + release);
        }
    }

    private static Set<Integer> editions(String text) {
        Set<Integer> editions = new TreeSet<>();
        EDITION.matcher(text).results().forEach(found -> editions.add(Integer.valueOf(found.group(1))));
        return editions;
    }

    @Override
    public void close() throws InterruptedException {
        closed = true;
        thread.join();
    }

    /** To be called when it is closed. */
    void assertNothingWasMixed() {
        System.out.printf(
                "        read %d pages of %d releases, not reached %d times%n", pages, editionsByRelease.size(), away);
        Assertions.assertEquals(List.of(), faults);
        Assertions.assertTrue(pages > 0, "no page was ever read");
        editionsByRelease.forEach((release, editions) ->
                Assertions.assertEquals(1, editions.size(), "release " + release + " showed editions " + editions));
    }
}
