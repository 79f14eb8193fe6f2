package org.noren.site.watch.metrics;

import io.micrometer.core.instrument.MeterRegistry;
import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.List;
import java.util.Map;
import java.util.function.DoubleSupplier;
import org.jspecify.annotations.Nullable;
import org.noren.site.watch.Figure;
import org.noren.site.watch.Meters;

/**
 * The server's Micrometer, if its configuration has it. A site runs without as well: a server that was configured for an
 * earlier version of Noren does not even show the classes, so no field or method here may name one of them.
 */
@ApplicationScoped
class ServerMeters implements Meters {
    private static final Logger LOG = System.getLogger(ServerMeters.class.getName());

    @Inject
    @Any
    Instance<Object> beans;

    private @Nullable Meters meters;

    @PostConstruct
    void find() {
        try {
            meters = Found.in(beans);
        } catch (NoClassDefFoundError absent) {
            meters = null;
        }
        if (meters == null) {
            LOG.log(
                    Level.INFO,
                    "This server has no metrics: its configuration lacks the subsystem micrometer; run the scripts of"
                            + " this version of Noren again if you want them");
        }
    }

    @Override
    public void show(Figure figure, Map<String, String> labels, DoubleSupplier value) {
        if (meters != null) {
            meters.show(figure, labels, value);
        }
    }

    @Override
    public void rows(Figure figure, List<Row> rows) {
        if (meters != null) {
            meters.rows(figure, rows);
        }
    }

    @PreDestroy
    void close() throws Exception {
        if (meters instanceof AutoCloseable closeable) {
            closeable.close();
        }
    }

    /** Loaded only when it is called. */
    private static final class Found {
        static @Nullable Meters in(Instance<Object> beans) {
            Instance<MeterRegistry> registry = beans.select(MeterRegistry.class);
            return registry.isResolvable() ? new MicrometerMeters(registry.get()) : null;
        }
    }
}
