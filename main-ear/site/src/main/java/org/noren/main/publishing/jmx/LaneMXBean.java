package org.noren.main.publishing.jmx;

/** The figures of one partner's lane; what each of them means stands in {@link LaneDescriptions}. */
public interface LaneMXBean {
    String getStatus();

    String getState();

    String getReason();

    long getServedNumber();

    String getServedRelease();

    long getServedAgeSeconds();

    long getNewestNumber();

    int getAttempts();

    long getHeardAgeSeconds();

    long getClockSkewSeconds();

    long getNextAttemptSeconds();

    /** Brings the partner up to date now, whatever it refused before. */
    void updateNow();

    void suspend();

    void resume();
}
