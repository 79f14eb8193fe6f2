package org.noren.partner.confirming.jmx;

import org.noren.site.console.jmx.Means;

/** How the site manager's inbox is; who answered is not told here. */
@Means("The questions of the main site that the site manager of this partner is to answer")
public interface InboxMXBean {
    @Means("Questions that nobody has answered yet; nothing of what they are about is served")
    long getWaiting();

    @Means("For how long the oldest of them has waited; 0 if none waits")
    long getOldestWaitingSeconds();

    @Means("Answers that the main site has not written down yet; they are sent again by themselves")
    long getUntold();
}
