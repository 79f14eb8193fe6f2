package org.noren.site.serving;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

class KeepingWhatIsReadyTest {
    private final RepresentationCache cache = new RepresentationCache(100_000);
    private final AtomicInteger made = new AtomicInteger();
    private String served = "one";

    @Test
    void aPageIsMadeOnceForAView() {
        Representation first = get("one", "/");

        assertSame(first, get("one", "/"));
        assertEquals(Optional.of(first), cache.find("one", "/"));
        assertEquals(1, made.get());
    }

    @Test
    void anotherViewNeverGetsIt() {
        get("one", "/");

        assertEquals(Optional.empty(), cache.find("two", "/"));
    }

    @Test
    void afterASwitchNothingOfTheOldViewIsKeptEvenIfItIsFinishedLater() {
        get("one", "/");
        get("one", "/late", () -> {
            served = "two";
            cache.show("two");
            return page("late");
        });

        assertEquals(Optional.empty(), cache.find("one", "/"));
        assertEquals(Optional.empty(), cache.find("one", "/late"));
        assertEquals(0, cache.weight());
        get("two", "/");
        assertTrue(cache.find("two", "/").isPresent());
    }

    @Test
    void aReaderOfTheOldViewStillGetsTheOldPage() {
        served = "two";
        cache.show("two");

        assertArrayEquals(
                "old".getBytes(StandardCharsets.UTF_8),
                get("one", "/", () -> page("old")).bytes());
    }

    @Test
    void theLongestUnusedGoesWhenItGetsTooHeavy() {
        for (int i = 0; i < 100; i++) {
            get("one", "/" + i, () -> page("x".repeat(5_000)));
            cache.find("one", "/0");
        }

        assertTrue(cache.weight() <= 100_000, "weighs " + cache.weight());
        assertTrue(cache.find("one", "/0").isPresent());
        assertEquals(Optional.empty(), cache.find("one", "/1"));
    }

    @Test
    void readersOfOnePageWaitForTheOneWhoMakesIt() throws Exception {
        var readers = Executors.newFixedThreadPool(8);
        var go = new CountDownLatch(1);
        try {
            Future<?>[] answers = new Future<?>[8];
            for (int i = 0; i < 8; i++)
                answers[i] = readers.submit(() -> get("one", "/slow", () -> {
                    await(go);
                    return page("slow");
                }));
            while (made.get() == 0) Thread.onSpinWait();
            go.countDown();
            for (Future<?> answer : answers) assertEquals(answers[0].get(), answer.get());
            assertEquals(1, made.get());
        } finally {
            readers.shutdownNow();
        }
    }

    @Test
    void aFaultIsNotKept() {
        assertThrows(
                IllegalStateException.class,
                () -> get("one", "/", () -> {
                    throw new IllegalStateException("broken");
                }));

        assertEquals("text/html", get("one", "/").mediaType());
    }

    private Representation get(String identity, String key) {
        return get(identity, key, () -> page(key));
    }

    private Representation get(String identity, String key, Supplier<Representation> maker) {
        return cache.get(identity, key, () -> served, () -> {
            made.incrementAndGet();
            return maker.get();
        });
    }

    private static Representation page(String text) {
        return Representation.of("text/html", text.getBytes(StandardCharsets.UTF_8));
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }
}
