package org.noren.partner.approving;

import java.util.List;
import java.util.Optional;

/** What were shoppers shown before? Within the caller's transaction. */
public interface ShownVersions {
    Optional<ShownVersion> find(ShownVersion.Key key);

    void add(ShownVersion version);

    /** Of an item the numbers of those that are still here, the one shown last first; at most so many. */
    List<Integer> last(long item, int most);

    /** Takes away what was shown before this revision was written. */
    void forgetBefore(long item, int number);
}
