package org.noren.site.content;

import java.time.Instant;
import java.util.List;
import org.noren.shared.page.Sanitised.Removed;

/** What became of a draft. */
public sealed interface Saved {
    /**
     * It is kept.
     *
     * @param number of the revision that now says this: name it when saving the next one
     * @param changed false when the item said exactly this already, and no revision was added
     * @param removed what the sanitising policy took out of it
     */
    record Done(int number, boolean changed, List<Removed> removed) implements Saved {}

    /**
     * Somebody else was faster; nothing was changed. Show both, let the author choose or mix, and save again based on
     * {@code number}.
     *
     * @param yours what the author wrote, sanitised
     * @param theirs what the item says now
     * @param number of the revision that says it
     */
    record Stale(Content yours, Content theirs, int number, String author, Instant writtenAt) implements Saved {}

    /** It cannot lie here, and trying again will not help. */
    record Refused(Refusal refusal) implements Saved {}
}
