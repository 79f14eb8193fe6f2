package org.noren.site.content;

import java.time.Instant;

/**
 * What a half wants before and after shoppers are shown something of its own: that somebody has said yes to exactly that,
 * and what becomes of what they saw until then. A half without such a rule shows what it is told to, and keeps everything.
 * Each call is made within the transaction that shows it, with the item held (S29, S31).
 */
public interface ShowingRule {
    /** Whether nothing new is shown before somebody has said yes to it. */
    boolean asksFirst();

    /** Whether somebody has said yes to this revision at this path. */
    boolean allows(Item item, Revision revision);

    /** Whether what shoppers saw before is to be gone, and not only out of sight. */
    boolean leavesNothingOld();

    /** Shoppers are shown it from now on. */
    void shown(Item item, int number, String by, Instant now);

    /** Whether this revision has to stay, however old it is, because somebody was promised a way back to it. */
    boolean promises(long item, int number);
}
