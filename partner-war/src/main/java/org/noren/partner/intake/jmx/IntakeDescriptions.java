package org.noren.partner.intake.jmx;

import java.util.Map;
import javax.management.MBeanAttributeInfo;
import javax.management.MBeanInfo;
import javax.management.MBeanOperationInfo;
import javax.management.StandardMBean;

/** Gives the console words for each figure. */
final class IntakeDescriptions extends StandardMBean {
    private static final Map<String, String> WORDS = Map.of(
            "ServedNumber", "Number of the release that readers get; 0 while there is none",
            "ServedRelease", "Its digest, SHA-256",
            "ServedAgeSeconds", "How long it has been served; -1 while there is none",
            "NewestNumber", "Number of the newest release that the main site's heartbeats name",
            "StagedNumber", "Number of a release that was offered and is not switched to yet; 0 if there is none",
            "Stale", "Whether two heartbeats or more were missed: there may be releases that somebody withholds",
            "HeartbeatAgeSeconds", "How long ago the last heartbeat came; -1 if none ever did",
            "ClockSkewSeconds",
                    "By how much this server's clock is ahead of the main site's; beyond 120 have it looked at",
            "Clashes", "Original pages that readers do not see, because the release has a page at their path",
            "catchUp", "Asks the main site for the current release now");

    IntakeDescriptions(IntakeMXBean figures) {
        super(figures, IntakeMXBean.class, true);
    }

    @Override
    protected String getDescription(MBeanInfo info) {
        return "What this partner site takes in from its main site";
    }

    @Override
    protected String getDescription(MBeanAttributeInfo info) {
        return WORDS.getOrDefault(info.getName(), info.getName());
    }

    @Override
    protected String getDescription(MBeanOperationInfo info) {
        return WORDS.getOrDefault(info.getName(), info.getName());
    }
}
