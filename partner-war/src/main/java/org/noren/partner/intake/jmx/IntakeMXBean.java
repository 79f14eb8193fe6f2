package org.noren.partner.intake.jmx;

/** The figures of intake; what each of them means stands in {@link IntakeDescriptions}. */
public interface IntakeMXBean {
    long getServedNumber();

    String getServedRelease();

    long getServedAgeSeconds();

    long getNewestNumber();

    long getStagedNumber();

    boolean isStale();

    long getHeartbeatAgeSeconds();

    long getClockSkewSeconds();

    int getClashes();

    /** Asks the main site for the current release now, whatever the pause. */
    void catchUp();
}
