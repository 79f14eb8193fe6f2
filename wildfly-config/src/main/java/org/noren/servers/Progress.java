package org.noren.servers;

import java.io.PrintStream;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;

/** What the launcher is doing, a line a step, each with the time since the start. */
public final class Progress {

    private final PrintStream out;
    private final Clock clock;
    private final Instant start;

    public Progress(PrintStream out, Clock clock, Instant start) {
        this.out = out;
        this.clock = clock;
        this.start = start;
    }

    public synchronized void step(String what) {
        out.printf(Locale.ROOT, "%6s  %s%n", elapsed(), what);
        out.flush();
    }

    public synchronized void say(String line) {
        out.println(line);
        out.flush();
    }

    /** Time since the start, as minutes and seconds. */
    public String elapsed() {
        Duration since = Duration.between(start, clock.instant());
        return String.format(Locale.ROOT, "%d:%02d", since.toMinutes(), since.toSecondsPart());
    }
}
