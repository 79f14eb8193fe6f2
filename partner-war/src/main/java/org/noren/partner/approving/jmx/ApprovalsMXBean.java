package org.noren.partner.approving.jmx;

import org.noren.site.console.jmx.Means;

/** How many changes of this site's own pages wait for a yes; who wrote or asked is not told here. */
@Means("The changes of this site's own pages, layouts and files that a second person is to approve")
public interface ApprovalsMXBean {
    @Means(
            "Requests for approval that nobody has answered yet, counted up to 500; shoppers see nothing of what they are about")
    long getWaiting();

    @Means("For how long the oldest of them has waited; 0 if none waits")
    long getOldestWaitingSeconds();
}
