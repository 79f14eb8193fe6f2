package org.noren.main.publishing;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.noren.shared.peer.SiteName;

/**
 * Which partners a person wants to see on the board.
 *
 * @param words that stand in the partner's name, title or operator; all of them are wanted
 * @param first how many of those that fit are passed over
 * @param most how many are wanted
 */
public record BoardSearch(Optional<Group> group, List<String> words, int first, int most) {
    private static final int MOST_WORDS = 5;

    public BoardSearch {
        words = words.stream()
                .map(word -> word.toLowerCase(Locale.ROOT))
                .filter(word -> !word.isEmpty())
                .limit(MOST_WORDS)
                .toList();
        first = Math.max(0, first);
    }

    /** How partners stand, as people ask for them; each partner is in one group. */
    public enum Group {
        /** Somebody has to look. */
        PERSON,
        /** Tried again by itself. */
        WAITING,
        SENDING,
        /** The site manager has been asked. */
        ASKED,
        IN_STEP,
        SUSPENDED,
        ENDED
    }

    /**
     * What was found.
     *
     * @param names in their order
     * @param total of those that fit, on this page or not
     */
    public record Page(List<SiteName> names, long total) {
        public Page {
            names = List.copyOf(names);
        }
    }

    /** Asks the database; within the caller's transaction. */
    public interface Finder {
        Page find(BoardSearch search);
    }
}
