package org.noren.main.publishing.jmx;

import org.noren.site.console.jmx.Means;

/** The figures of one partner's lane. */
@Means("How far one partner's updates are")
public interface LaneMXBean {
    @Means("ACTIVE, SUSPENDED or ENDED")
    String getStatus();

    @Means("InStep, Sending, Waiting (tried again by itself), Refused or NeedsPerson")
    String getState();

    @Means("Why the lane waits, was refused or needs a person; with the code, if there is one")
    String getReason();

    @Means("Number of the release that the partner signed that it serves; 0 if none")
    long getServedNumber();

    @Means("Its digest, SHA-256")
    String getServedRelease();

    @Means("How long the partner has served it; -1 if none")
    long getServedAgeSeconds();

    @Means("Number of the release that the partner should serve; 0 if none was made")
    long getNewestNumber();

    @Means("Visits that failed, one after the other")
    int getAttempts();

    @Means("How long ago the partner gave a signed answer; -1 if it never did")
    long getHeardAgeSeconds();

    @Means("By how much the partner's clock is ahead of this one; beyond 120 have it looked at")
    long getClockSkewSeconds();

    @Means("In how many seconds the partner is visited next; 0 if that is due")
    long getNextAttemptSeconds();

    @Means("Whole days until the partner's last listed certificate ends; 0 if none counts any more")
    long getCertificateDaysLeft();

    @Means("Brings the partner up to date now, whatever its hours and whatever it refused before")
    void updateNow();

    @Means("Neither updates nor hears the partner until it is resumed")
    void suspend();

    @Means("Makes a suspended partner active again")
    void resume();
}
