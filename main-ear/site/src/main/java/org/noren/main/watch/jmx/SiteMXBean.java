package org.noren.main.watch.jmx;

/** The figures of the main site; what each of them means stands in {@link SiteDescriptions}. */
public interface SiteMXBean {
    String getTitle();

    long getPublishedSequence();

    String getPublishedEdition();

    long getPublishedAgeSeconds();

    long getPartners();

    long getPartnersInStep();

    long getPartnersRetrying();

    long getPartnersThatNeedAPerson();

    long getPartnersWithAnotherTime();
}
