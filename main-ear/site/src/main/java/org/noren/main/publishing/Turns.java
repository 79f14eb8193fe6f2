package org.noren.main.publishing;

import org.noren.shared.peer.SiteName;

/** Whose turn is it to get what is new? Answers within the caller's transaction. */
@FunctionalInterface
public interface Turns {
    /** Whether the partner stays with what it has for now. */
    boolean waits(SiteName partner);
}
