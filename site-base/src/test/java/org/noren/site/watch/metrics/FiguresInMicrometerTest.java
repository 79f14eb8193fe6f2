package org.noren.site.watch.metrics;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.LongAdder;
import org.junit.jupiter.api.Test;
import org.noren.site.watch.Figure;
import org.noren.site.watch.Meters.Row;

class FiguresInMicrometerTest {
    private final SimpleMeterRegistry registry = new SimpleMeterRegistry();
    private final MicrometerMeters meters = new MicrometerMeters(registry);

    @Test
    void aCounterIsReadWhenSomebodyAsksAndRowsGoWithTheirPartner() {
        LongAdder pages = new LongAdder();
        meters.show(Figure.PAGE_REQUESTS, Map.of("status", "2xx"), pages::sum);
        meters.rows(Figure.BEHIND, List.of(row("naha", 7), row("sapporo", 0)));

        pages.add(3);
        meters.rows(Figure.BEHIND, List.of(row("naha", 9)));

        assertEquals(
                3,
                registry.get("noren.page.requests")
                        .tag("status", "2xx")
                        .functionCounter()
                        .count());
        assertEquals(
                9,
                registry.get("noren.partner.behind.seconds")
                        .tag("partner", "naha")
                        .gauge()
                        .value());
        assertEquals(1, registry.find("noren.partner.behind.seconds").gauges().size());
    }

    @Test
    void nothingIsLeftWhenTheSiteEnds() {
        meters.show(Figure.DISK_FREE, Map.of(), () -> 1);
        meters.rows(Figure.BEHIND, List.of(row("naha", 7)));

        meters.close();

        assertTrue(registry.getMeters().isEmpty(), registry.getMetersAsString());
    }

    @Test
    void aFigureHasItsOwnLabelsAndNoOthers() {
        assertThrows(
                IllegalArgumentException.class,
                () -> meters.show(Figure.DISK_FREE, Map.of("person", "hanako"), () -> 1));
    }

    private static Row row(String partner, double value) {
        return new Row(Map.of("partner", partner), value);
    }
}
