package org.noren.site.editing;

import java.time.Instant;
import java.util.Collection;
import java.util.Optional;
import java.util.SortedSet;
import org.noren.shared.page.PagePath;

/**
 * How what was written here goes on line, where that is more than publishing it: a second person may have to say yes, and
 * there may be a way back. A half at which there is nothing of the kind has none (S29, S31).
 */
public interface GoingOnLine {
    /** Whether publishing is asking for it. */
    boolean asksFirst();

    /**
     * Asks that the newest drafts of these be shown, with the pictures that come with them.
     *
     * @param by who asks
     */
    Asked ask(Collection<PagePath> chosen, String by);

    /** The last wish for what lies there, as long as it says something to its author. */
    Optional<Wish> wish(PagePath path);

    /** The versions to which one click goes back. */
    SortedSet<Integer> waysBack(PagePath path);

    /**
     * @param asked what waits for a yes from now on
     * @param waiting what waited already, just so
     */
    record Asked(SortedSet<PagePath> asked, SortedSet<PagePath> waiting) {}

    /**
     * @param number of the revision that was asked about
     * @param decidedBy empty while nobody has decided
     * @param reason why it was sent back; else empty
     * @param address where it is looked at
     */
    record Wish(
            Fate fate,
            int number,
            String askedBy,
            Instant askedAt,
            Optional<String> decidedBy,
            Optional<Instant> decidedAt,
            String reason,
            String address) {}

    enum Fate {
        WAITING,
        /** Somebody has said no to it, and why. */
        SENT_BACK,
        /** Something else was written since, so it counts for nothing. */
        OUTDATED
    }
}
