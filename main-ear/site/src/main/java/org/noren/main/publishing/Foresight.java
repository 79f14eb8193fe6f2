package org.noren.main.publishing;

import java.time.Instant;
import java.util.Optional;
import java.util.function.Function;
import org.noren.shared.seal.Digest;

/** What will be published at a moment that all sites share? Answers within the caller's transaction. */
public interface Foresight {
    /**
     * A moment at which all sites switch together.
     *
     * @param change what is to be published then, by its number
     * @param revision another one each time somebody changes what or when
     */
    record Moment(long change, long revision, Instant at) {}

    /** The next one after that, if one is agreed on. */
    Optional<Moment> next(Instant after);

    /** Whether a moment has passed and what belongs to it has not been published here yet: partners may be ahead of this site. */
    boolean overdue(Instant now);

    /**
     * Looks at the site as it would be then; whatever that writes is not there any more afterwards.
     *
     * @param look gets the root of the site's edition
     * @return nothing if there is no such change any more
     */
    <T> Optional<T> at(Moment moment, Function<Digest, T> look);
}
