package org.noren.servers.bench;

import java.util.List;
import java.util.Optional;

/**
 * One figure: what each run gave, and what it should be.
 *
 * @param name as in the JSON and in {@code docs/figures.md}, such as {@code push.1x2.ms}
 * @param what the same in words
 * @param unit of the runs, empty for a ratio
 * @param runs in the order in which they were made; at least one
 * @param target empty for a figure that only explains another
 */
public record Figure(String name, String what, String unit, List<Double> runs, Optional<Target> target) {
    /** @param atMost whether the figure is to stay below the limit, or to reach it */
    public record Target(boolean atMost, double limit) {
        public static Optional<Target> atMost(double limit) {
            return Optional.of(new Target(true, limit));
        }

        public static Optional<Target> atLeast(double limit) {
            return Optional.of(new Target(false, limit));
        }

        boolean metBy(double value) {
            return atMost ? value <= limit : value >= limit;
        }
    }

    public Figure {
        runs = List.copyOf(runs);
        if (runs.isEmpty()) {
            throw new IllegalArgumentException(name + " was never measured");
        }
    }

    /** The middle one; of an even number the mean of the two in the middle. */
    public double median() {
        List<Double> sorted = runs.stream().sorted().toList();
        int half = sorted.size() / 2;
        return sorted.size() % 2 == 1 ? sorted.get(half) : (sorted.get(half - 1) + sorted.get(half)) / 2;
    }

    public double least() {
        return runs.stream().mapToDouble(Double::doubleValue).min().orElseThrow();
    }

    public double most() {
        return runs.stream().mapToDouble(Double::doubleValue).max().orElseThrow();
    }

    /** Empty if there is no target. */
    public Optional<Boolean> met() {
        return target.map(limit -> limit.metBy(median()));
    }
}
