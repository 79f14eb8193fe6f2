package org.noren.site.office;

import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * How long somebody has to wait before the next try at a password. The wait grows with every failure in a row, for one
 * key (an account from one address), up to a limit; nobody is ever locked out for longer, and nobody else waits with
 * them. Failures are forgotten with a success, or a day after the last. Kept in memory, for the newest keys. V3.
 */
public final class Patience {
    private static final int KEYS = 20_000;
    private static final Duration MEMORY = Duration.ofDays(1);

    private final int free;
    private final Duration longest;
    private final Map<String, Failures> failures = new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Failures> eldest) {
            return size() > KEYS;
        }
    };

    /**
     * @param free failures in a row that cost no wait
     * @param longest the wait never grows beyond
     */
    public Patience(int free, Duration longest) {
        this.free = free;
        this.longest = longest;
    }

    /** Zero when a try is welcome now. */
    public synchronized Duration wait(String key, Instant now) {
        Failures known = failures.get(key);
        if (known == null || known.last().plus(MEMORY).isBefore(now)) return Duration.ZERO;
        Duration left = Duration.between(now, known.last().plus(pause(known.count())));
        return left.isNegative() ? Duration.ZERO : left;
    }

    public synchronized void failed(String key, Instant now) {
        failures.merge(key, new Failures(1, now), (old, one) -> new Failures(old.count() + 1, now));
    }

    public synchronized void succeeded(String key) {
        failures.remove(key);
    }

    private Duration pause(int count) {
        if (count < free) return Duration.ZERO;
        Duration pause = Duration.ofSeconds(1L << Math.min(count - free, 20));
        return pause.compareTo(longest) > 0 ? longest : pause;
    }

    private record Failures(int count, Instant last) {}
}
