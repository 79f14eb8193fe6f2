package org.noren.main.publishing;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Locale;
import org.noren.main.publishing.Delivery.Outcome;
import org.noren.site.console.Tally;

/** How many visits this server paid, how they ended, and what went out on them; since its start. */
@ApplicationScoped
public class VisitCounts {
    /** As the outcomes are called in figures. */
    public static final List<String> OUTCOMES = List.of("heard", "asked", "ready", "failed", "refused", "distrusted");

    private static final String OBJECTS = "objects";
    private static final String BYTES = "bytes";

    private final Tally tally = new Tally();

    void ended(Outcome outcome) {
        tally.count(outcome.getClass().getSimpleName().toLowerCase(Locale.ROOT));
    }

    void sent(int objects, long bytes) {
        tally.add(OBJECTS, objects);
        tally.add(BYTES, bytes);
    }

    public long ended(String outcome) {
        return tally.of(outcome);
    }

    public long objects() {
        return tally.of(OBJECTS);
    }

    public long bytes() {
        return tally.of(BYTES);
    }
}
