package org.noren.site.trace;

import java.util.Optional;
import org.jboss.logging.MDC;
import org.jspecify.annotations.Nullable;

/**
 * What this thread is working on, from the beginning until it is closed: every line that it logs in between carries the
 * name, because the server's formatters take it from here ({@code %X{request}}).
 */
public final class Trace implements AutoCloseable {
    private static final String KEY = "request";

    private final @Nullable Object before;

    private Trace(@Nullable Object before) {
        this.before = before;
    }

    public static Trace begin(TraceId id) {
        Trace trace = new Trace(MDC.get(KEY));
        MDC.put(KEY, id.value());
        return trace;
    }

    public static Optional<TraceId> current() {
        return Optional.ofNullable(MDC.get(KEY)).map(Object::toString).map(TraceId::new);
    }

    public static TraceId currentOrFresh() {
        return current().orElseGet(TraceId::fresh);
    }

    @Override
    public void close() {
        if (before == null) {
            MDC.remove(KEY);
        } else {
            MDC.put(KEY, before);
        }
    }
}
