package org.noren.main.watch.jmx;

import org.noren.site.console.jmx.Means;

/** The figures of the main site. */
@Means("The main site as a whole")
public interface SiteMXBean {
    @Means("The name that shoppers read")
    String getTitle();

    @Means("Counts the changes of what is published")
    long getPublishedSequence();

    @Means("Root of the edition of all published pages, SHA-256")
    String getPublishedEdition();

    @Means("How long ago it changed last")
    long getPublishedAgeSeconds();

    @Means("Active partners")
    long getPartners();

    @Means("Those that proved by a signed receipt that they serve the newest release")
    long getPartnersInStep();

    @Means("Those that are tried again by themselves")
    long getPartnersRetrying();

    @Means("Those for which a person has to do something; the office says what")
    long getPartnersThatNeedAPerson();

    @Means("Those whose clock is more than two minutes off")
    long getPartnersWithAnotherTime();

    @Means("Those whose last certificate or receipt key ends within 30 days")
    long getPartnersWithKeysEnding();
}
