package org.noren.site.link.http;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class ConnectionsAreMadeAnewTest {
    private static final Duration AGE = Duration.ofMinutes(5);

    private final List<String> events = new ArrayList<>();
    private long nanos = 7;
    private int made;
    private final Connections<String> connections =
            new Connections<>(() -> "client " + ++made, closed -> events.add(closed + " closed"), AGE, () -> nanos);

    @Test
    void theyAreUsedUntilTheyAreOfAgeAndNoLonger() {
        assertEquals("client 1", current());
        nanos += AGE.toNanos();
        assertEquals("client 1", current());
        assertEquals(List.of(), events);

        nanos += 1;
        assertEquals("client 2", current());
        assertEquals(List.of("forgotten"), events, "a session that is taken up again shows the old key");
        nanos += AGE.toNanos();
        assertEquals("client 2", current());
    }

    @Test
    void whoeverReadsFromTheOldOnesMayUntilTheNextOnesAreOfAgeToo() {
        current();
        nanos += AGE.toNanos() + 1;
        current();
        nanos += AGE.toNanos() + 1;
        events.clear();

        assertEquals("client 3", current());
        assertEquals(List.of("client 1 closed", "forgotten"), events);
    }

    @Test
    void allAreClosedWhenOneIsNotTrustedAnyMoreAndTheNextCallMakesOthers() {
        current();
        nanos += AGE.toNanos() + 1;
        current();
        events.clear();
        connections.close();

        assertEquals(List.of("client 2 closed", "client 1 closed"), events);
        assertEquals("client 3", current());
        connections.close();
        connections.close();
        assertEquals(List.of("client 2 closed", "client 1 closed", "client 3 closed"), events);
    }

    private String current() {
        return connections.current(() -> events.add("forgotten"));
    }
}
