package org.noren.site.console;

import java.util.Optional;

/**
 * Looks at one thing again and again, and tells each trouble once when it begins and once when it is over. What was well
 * at the first look is not worth telling; what was in trouble then is.
 */
public final class Vigil {
    private Condition.State last = Condition.State.WELL;

    /** What is new since the look before, if anything is. */
    public synchronized Optional<News> look(Condition now) {
        if (now.state() == last) {
            return Optional.empty();
        }
        last = now.state();
        News.Kind kind = switch (now.state()) {
            case WELL -> News.Kind.RECOVERED;
            case REFUSED -> News.Kind.REFUSED;
            case STALE -> News.Kind.STALE;
        };
        return Optional.of(new News(kind, now.words()));
    }
}
