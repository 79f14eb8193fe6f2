package org.noren.site.serving;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.noren.site.console.Tally;

/** How many answers the shoppers' ports gave, by the class of their status; nobody's visits, only their number. */
@ApplicationScoped
public class PageCounts {
    public static final List<String> CLASSES = List.of("2xx", "3xx", "4xx", "5xx");

    private final Tally tally = new Tally();

    public void answered(int status) {
        tally.count(status / 100 + "xx");
    }

    public long of(String statusClass) {
        return tally.of(statusClass);
    }
}
