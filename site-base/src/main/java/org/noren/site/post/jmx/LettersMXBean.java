package org.noren.site.post.jmx;

import org.noren.site.console.jmx.Means;

/** How a site's letters are; whom they are for is not told here. */
@Means("The letters of this site's office that are not with the mail server yet")
public interface LettersMXBean {
    @Means("Whether this site sends letters at all (noren.mail.host)")
    boolean isMailServerSet();

    @Means("Letters that are still tried by themselves")
    long getWaiting();

    @Means("Of them, those that have waited for more than 15 minutes: look whether the mail server answers")
    long getHeld();

    @Means("Letters that are not tried any more: send them again or drop them in the office, under Letters")
    long getFailed();

    @Means("For how long the oldest of those that wait has waited; 0 if none waits")
    long getOldestWaitingSeconds();
}
