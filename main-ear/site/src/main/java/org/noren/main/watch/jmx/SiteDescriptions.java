package org.noren.main.watch.jmx;

import java.util.Map;
import javax.management.MBeanAttributeInfo;
import javax.management.MBeanInfo;
import javax.management.StandardMBean;

/** Gives the console words for each figure. */
final class SiteDescriptions extends StandardMBean {
    private static final Map<String, String> WORDS = Map.of(
            "Title", "The name that shoppers read",
            "PublishedSequence", "Counts the changes of what is published",
            "PublishedEdition", "Root of the edition of all published pages, SHA-256",
            "PublishedAgeSeconds", "How long ago it changed last",
            "Partners", "Active partners",
            "PartnersInStep", "Those that proved by a signed receipt that they serve the newest release",
            "PartnersRetrying", "Those that are tried again by themselves",
            "PartnersThatNeedAPerson", "Those for which a person has to do something; the office says what",
            "PartnersWithAnotherTime", "Those whose clock is more than two minutes off");

    SiteDescriptions(SiteMXBean figures) {
        super(figures, SiteMXBean.class, true);
    }

    @Override
    protected String getDescription(MBeanInfo info) {
        return "The main site as a whole";
    }

    @Override
    protected String getDescription(MBeanAttributeInfo info) {
        return WORDS.getOrDefault(info.getName(), info.getName());
    }
}
