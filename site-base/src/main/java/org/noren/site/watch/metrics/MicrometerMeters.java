package org.noren.site.watch.metrics;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tag;
import io.micrometer.core.instrument.Tags;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.DoubleSupplier;
import org.noren.site.watch.Figure;
import org.noren.site.watch.Meters;

/**
 * Puts figures into a Micrometer registry, and takes them out again when the site ends. Uses the registry's own methods
 * only: what Micrometer's builders register never reaches the registry that WildFly 39 gives to a deployment.
 */
final class MicrometerMeters implements Meters, AutoCloseable {
    private final MeterRegistry registry;
    private final Map<Figure, Map<Map<String, String>, AtomicReference<Double>>> tables = new EnumMap<>(Figure.class);
    /** Micrometer holds what it reads by weak references only. */
    private final List<DoubleSupplier> read = new ArrayList<>();

    MicrometerMeters(MeterRegistry registry) {
        this.registry = registry;
    }

    @Override
    public synchronized void show(Figure figure, Map<String, String> labels, DoubleSupplier value) {
        Tags tags = tags(figure, labels);
        read.add(value);
        if (figure.kind() == Figure.Kind.COUNTER) {
            registry.more().counter(figure.key(), tags, value, DoubleSupplier::getAsDouble);
        } else {
            registry.gauge(figure.key(), tags, value, DoubleSupplier::getAsDouble);
        }
    }

    @Override
    public synchronized void rows(Figure figure, List<Row> rows) {
        Map<Map<String, String>, AtomicReference<Double>> table =
                tables.computeIfAbsent(figure, first -> new HashMap<>());
        Set<Map<String, String>> gone = new HashSet<>(table.keySet());
        for (Row row : rows) {
            gone.remove(row.labels());
            table.computeIfAbsent(row.labels(), labels -> cell(figure, labels)).set(row.value());
        }
        for (Map<String, String> labels : gone) {
            table.remove(labels);
            Gauge gauge = registry.find(figure.key()).tags(tags(figure, labels)).gauge();
            if (gauge != null) {
                registry.remove(gauge);
            }
        }
    }

    private AtomicReference<Double> cell(Figure figure, Map<String, String> labels) {
        AtomicReference<Double> cell = new AtomicReference<>(Double.NaN);
        registry.gauge(figure.key(), tags(figure, labels), cell, AtomicReference::get);
        return cell;
    }

    @Override
    public synchronized void close() {
        registry.clear();
        tables.clear();
        read.clear();
    }

    private static Tags tags(Figure figure, Map<String, String> labels) {
        if (!labels.keySet().equals(Set.copyOf(figure.labels()))) {
            throw new IllegalArgumentException(figure + " has the labels " + figure.labels() + ", not " + labels);
        }
        return Tags.of(new TreeMap<>(labels)
                .entrySet().stream()
                        .map(label -> Tag.of(label.getKey(), label.getValue()))
                        .toList());
    }
}
