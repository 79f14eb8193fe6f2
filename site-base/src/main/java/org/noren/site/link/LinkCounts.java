package org.noren.site.link;

import jakarta.enterprise.context.ApplicationScoped;
import org.noren.site.console.Tally;

/** How many requests came over the link, by the code of the refusal, or {@value #OK}. */
@ApplicationScoped
public class LinkCounts {
    public static final String OK = "ok";

    private final Tally tally = new Tally();

    public void answered(String code) {
        tally.count(code);
    }

    public long of(String code) {
        return tally.of(code);
    }
}
