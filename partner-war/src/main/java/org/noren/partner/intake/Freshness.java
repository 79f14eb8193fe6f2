package org.noren.partner.intake;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** Is what this site serves the newest that there is for it? Each state is a type, and says since when (N3). */
public sealed interface Freshness {
    /** The last heartbeat is young, and the release that it names is served. */
    record Newest() implements Freshness {}

    /** The last heartbeat is young and names a release that is not served yet; first told of so long ago. */
    record Behind(long newest, Instant since) implements Freshness {}

    /** The newest release is here, and the site manager has been asked whether it may be served. */
    record Asked(long newest, Instant since) implements Freshness {}

    /** Heartbeats have stopped: there may be newer releases that somebody withholds. */
    record Stale(Instant since) implements Freshness {}

    /** No heartbeat has ever come. */
    record NeverHeard() implements Freshness {}

    /** @param every how often the main site sends heartbeats; a site is stale when two have not come */
    static Freshness of(Standing standing, Consent consent, Instant now, Duration every) {
        Duration patience = every.multipliedBy(2);
        Optional<Heard> heard = standing.heard();
        if (heard.isEmpty()) {
            return new NeverHeard();
        }
        Heard last = heard.get();
        // A clock that was set back says nothing about how long ago the heartbeat was
        boolean young = Duration.between(last.at(), now).abs().compareTo(patience) < 0;
        if (!young) {
            return new Stale(last.at().plus(patience));
        }
        long number = standing.serving()
                .map(serving -> serving.release().header().number())
                .orElse(0L);
        if (last.newest() <= number) {
            return new Newest();
        }
        boolean asked = standing.staged()
                .filter(staged -> staged.header().number() == last.newest())
                .filter(consent::asked)
                .isPresent();
        return asked ? new Asked(last.newest(), last.newestSince()) : new Behind(last.newest(), last.newestSince());
    }

    /** For programs: {@code newest}, {@code behind}, {@code asked}, {@code stale} or {@code never-heard}. */
    default String word() {
        if (this instanceof Newest) {
            return "newest";
        }
        if (this instanceof Behind) {
            return "behind";
        }
        if (this instanceof Asked) {
            return "asked";
        }
        return this instanceof Stale ? "stale" : "never-heard";
    }

    /** True if readers may be seeing something old without anybody working on it. */
    default boolean stale() {
        return this instanceof Stale;
    }
}
