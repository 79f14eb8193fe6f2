package org.noren.site.watch.metrics;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.DoubleSupplier;
import org.junit.jupiter.api.Test;
import org.noren.site.post.Outbox;
import org.noren.site.watch.Figure;
import org.noren.site.watch.Meters;

class LettersInFiguresTest {
    private final Map<Figure, DoubleSupplier> shown = new EnumMap<>(Figure.class);
    private Outbox outbox = new Outbox(true, 0, 0, 0, Optional.empty());

    private final Meters meters = new Meters() {
        @Override
        public void show(Figure figure, Map<String, String> labels, DoubleSupplier value) {
            shown.put(figure, value);
        }

        @Override
        public void rows(Figure figure, List<Row> rows) {
            throw new UnsupportedOperationException();
        }
    };

    @Test
    void theyMoveWithTheOutboxAndAnEmptyOneIsNoughtAllOver() {
        LetterMetrics.show(meters, () -> outbox);
        assertEquals(List.of(0.0, 0.0, 0.0), figures());

        outbox = new Outbox(true, 7, 3, 2, Optional.of(Duration.ofMinutes(21)));
        assertEquals(List.of(7.0, 1260.0, 2.0), figures());
    }

    private List<Double> figures() {
        return List.of(read(Figure.LETTERS_WAITING), read(Figure.LETTERS_OLDEST), read(Figure.LETTERS_FAILED));
    }

    private double read(Figure figure) {
        return shown.get(figure).getAsDouble();
    }
}
