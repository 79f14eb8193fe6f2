package org.noren.main.scheduling;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.LongConsumer;
import java.util.function.Supplier;

/**
 * Has people told of each thing that they do not know yet, as often as a timer rings: what cannot be told holds nothing up, and is tried
 * again after a minute.
 */
public final class Telling {
    private static final Logger LOG = System.getLogger(Telling.class.getName());
    private static final Duration PAUSE = Duration.ofMinutes(1);

    private final String what;
    private volatile Instant quietUntil = Instant.MIN;

    /** @param what is told, for the log: its number stands behind it */
    public Telling(String what) {
        this.what = what;
    }

    /** @param tell one of them, in a transaction of its own */
    public void all(Instant now, Supplier<List<Long>> untold, LongConsumer tell) {
        if (now.isBefore(quietUntil)) {
            return;
        }
        for (long id : untold.get()) {
            try {
                tell.accept(id);
            } catch (RuntimeException fault) {
                LOG.log(Level.ERROR, "managers could not be written to about " + what + " " + id, fault);
                quietUntil = now.plus(PAUSE);
            }
        }
    }
}
