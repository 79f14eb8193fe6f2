package org.noren.partner.intake.jmx;

import org.noren.site.console.jmx.Means;

/** The figures of intake. */
@Means("What this partner site takes in from its main site")
public interface IntakeMXBean {
    @Means("Number of the release that readers get; 0 while there is none")
    long getServedNumber();

    @Means("Its digest, SHA-256")
    String getServedRelease();

    @Means("How long it has been served; -1 while there is none")
    long getServedAgeSeconds();

    @Means("Number of the newest release that the main site's heartbeats name")
    long getNewestNumber();

    @Means("Number of a release that was offered and is not switched to yet; 0 if there is none")
    long getStagedNumber();

    @Means("Whether two heartbeats or more were missed: there may be releases that somebody withholds")
    boolean isStale();

    @Means("How long ago the last heartbeat came; -1 if none ever did")
    long getHeartbeatAgeSeconds();

    @Means("By how much this server's clock is ahead of the main site's; beyond 120 have it looked at")
    long getClockSkewSeconds();

    @Means("Original pages that readers do not see, because the release has a page at their path")
    int getClashes();

    @Means("Asks the main site for the current release now")
    void catchUp();
}
