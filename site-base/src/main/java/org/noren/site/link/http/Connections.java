package org.noren.site.link.http;

import java.time.Duration;
import java.util.function.Consumer;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The connections to one peer. They are made when they are first needed, and anew when they have been used for long, because
 * either end may have a new key since. The ones before are left until the next are of age too, so that whoever still reads
 * from one reads to the end.
 */
final class Connections<C> {
    private final Supplier<C> fresh;
    private final Consumer<C> closing;
    private final Duration age;
    private final LongSupplier nanos;
    private @Nullable C present;
    private @Nullable C older;
    private long since;

    Connections(Supplier<C> fresh, Consumer<C> closing, Duration age, LongSupplier nanos) {
        this.fresh = fresh;
        this.closing = closing;
        this.age = age;
        this.nanos = nanos;
    }

    /** @param beforeOthers what has to happen before those that are of age get successors */
    synchronized C current(Runnable beforeOthers) {
        if (present != null && nanos.getAsLong() - since > age.toNanos()) {
            closeOlder();
            older = present;
            present = null;
            beforeOthers.run();
        }
        C used = present;
        if (used == null) {
            since = nanos.getAsLong();
            used = fresh.get();
            present = used;
        }
        return used;
    }

    /** All of them; the next call makes others. */
    synchronized void close() {
        if (present != null) {
            closing.accept(present);
            present = null;
        }
        closeOlder();
    }

    private void closeOlder() {
        if (older != null) {
            closing.accept(older);
            older = null;
        }
    }
}
