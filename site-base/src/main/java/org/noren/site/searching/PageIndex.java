package org.noren.site.searching;

import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.noren.shared.page.PagePath;

/**
 * Which pages hold these words? The index is changed by one thread at a time, and searched by many in states that do not
 * change: a state is made when all changes of a release are in, never before.
 */
public interface PageIndex {
    /**
     * Makes the next state of the one before. When it fails, the index is as empty as at its start.
     *
     * @param put pages to add, or to put in place of what was at their paths; read one after the other
     * @param gone paths of pages to take out; nobody finds them any more
     */
    State next(Stream<PageText> put, Collection<PagePath> gone);

    /**
     * The last state once more, without the words of pages that went: they are then nowhere any more. It takes longer
     * than a change does, so it comes after it.
     */
    State cleared();

    /** What the index said at one moment. */
    interface State {
        /**
         * @param texts the pages themselves, asked for what is shown of them
         * @return empty when the state was closed meanwhile
         */
        Optional<Found> find(Question question, Function<PagePath, PageText> texts);

        /** How many pages there are, by language. */
        Map<String, Integer> pages();

        /** To be called once; who searches in it just now, ends in peace. */
        void close();
    }
}
