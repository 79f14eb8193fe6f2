package org.noren.tests;

import java.time.Duration;
import java.util.concurrent.Callable;

/** Waits for what comes by itself, no longer than it may take, and says what did not come. */
final class Await {
    private Await() {}

    static void that(String what, Duration within, Callable<Boolean> condition) throws InterruptedException {
        watch(what, within, condition, 100);
    }

    /** Asks seldom, where each question leaves a line in a log. */
    static void patiently(String what, Duration within, Callable<Boolean> condition) throws InterruptedException {
        watch(what, within, condition, 500);
    }

    /** Asks often, for moments that pass quickly. */
    static void closely(String what, Duration within, Callable<Boolean> condition) throws InterruptedException {
        watch(what, within, condition, 2);
    }

    private static void watch(String what, Duration within, Callable<Boolean> condition, long pause)
            throws InterruptedException {
        long until = System.nanoTime() + within.toNanos();
        Exception last = null;
        do {
            try {
                if (condition.call()) {
                    return;
                }
                last = null;
            } catch (InterruptedException e) {
                throw e;
            } catch (Exception notYet) {
                last = notYet;
            }
            Thread.sleep(pause);
        } while (System.nanoTime() < until);
        throw new AssertionError("It did not come within " + within.toSeconds() + " s that " + what, last);
    }
}
