package org.noren.main.scheduling;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class TellingTest {
    private static final Instant NOW = Instant.parse("2026-11-29T00:00:00Z");

    private final List<Long> tried = new ArrayList<>();
    private final Telling telling = new Telling("something");
    private boolean broken = true;

    private void ring(Instant now) {
        telling.all(now, () -> List.of(1L, 2L), id -> {
            tried.add(id);
            if (broken && id == 1) {
                throw new IllegalStateException("no key");
            }
        });
    }

    @Test
    void oneThatCannotBeToldHoldsNoOtherUpAndIsTriedAgainAfterAMinute() {
        ring(NOW);
        assertEquals(List.of(1L, 2L), tried);
        ring(NOW.plusSeconds(59));
        assertEquals(List.of(1L, 2L), tried);

        broken = false;
        ring(NOW.plus(Duration.ofMinutes(1)));
        assertEquals(List.of(1L, 2L, 1L, 2L), tried);
        ring(NOW.plus(Duration.ofMinutes(1)));
        assertEquals(6, tried.size());
    }
}
