package org.noren.main.publishing;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.noren.shared.peer.SiteName;
import org.noren.site.testing.MovableClock;

class GreetingsTest {
    private static final Duration EVERY = Duration.ofMinutes(1);
    private static final SiteName SAPPORO = new SiteName("sapporo");

    private final MovableClock clock = new MovableClock();
    private final Greetings greetings = new Greetings(() -> EVERY, clock);

    @Test
    void whoWasNeverGreetedIsGreetedAfterItsUpdate() {
        assertTrue(greetings.due(SAPPORO));
    }

    @Test
    void whoWasGreetedJustNowIsNot() {
        greetings.sent(SAPPORO);
        clock.advance(Duration.ofSeconds(29));
        assertFalse(greetings.due(SAPPORO));
        assertTrue(greetings.due(new SiteName("naha")));
    }

    @Test
    void whoIsUpdatedAllTheTimeIsGreetedBeforeItThinksItselfForgotten() {
        greetings.sent(SAPPORO);
        Duration longest = Duration.ZERO;
        Duration silent = Duration.ZERO;
        for (int second = 0; second < 600; second++) {
            clock.advance(Duration.ofSeconds(1));
            silent = silent.plusSeconds(1);
            longest = silent.compareTo(longest) > 0 ? silent : longest;
            if (greetings.due(SAPPORO)) {
                greetings.sent(SAPPORO);
                silent = Duration.ZERO;
            }
        }
        assertTrue(longest.compareTo(EVERY) < 0, longest + " without a heartbeat");
    }
}
