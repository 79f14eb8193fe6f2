package org.noren.main.publishing.jmx;

import java.util.Map;
import javax.management.MBeanAttributeInfo;
import javax.management.MBeanInfo;
import javax.management.MBeanOperationInfo;
import javax.management.StandardMBean;

/** Gives the console words for each figure and action. */
final class LaneDescriptions extends StandardMBean {
    private static final Map<String, String> WORDS = Map.ofEntries(
            Map.entry("Status", "ACTIVE, SUSPENDED or ENDED"),
            Map.entry("State", "InStep, Sending, Waiting (tried again by itself), Refused or NeedsPerson"),
            Map.entry("Reason", "Why the lane waits, was refused or needs a person; with the code, if there is one"),
            Map.entry("ServedNumber", "Number of the release that the partner signed that it serves; 0 if none"),
            Map.entry("ServedRelease", "Its digest, SHA-256"),
            Map.entry("ServedAgeSeconds", "How long the partner has served it; -1 if none"),
            Map.entry("NewestNumber", "Number of the release that the partner should serve; 0 if none was made"),
            Map.entry("Attempts", "Visits that failed, one after the other"),
            Map.entry("HeardAgeSeconds", "How long ago the partner gave a signed answer; -1 if it never did"),
            Map.entry(
                    "ClockSkewSeconds",
                    "By how much the partner's clock is ahead of this one; beyond 120 have it looked at"),
            Map.entry("NextAttemptSeconds", "In how many seconds the partner is visited next; 0 if that is due"),
            Map.entry(
                    "updateNow",
                    "Brings the partner up to date now, whatever its hours and whatever it refused before"),
            Map.entry("suspend", "Neither updates nor hears the partner until it is resumed"),
            Map.entry("resume", "Makes a suspended partner active again"));

    LaneDescriptions(LaneMXBean figures) {
        super(figures, LaneMXBean.class, true);
    }

    @Override
    protected String getDescription(MBeanInfo info) {
        return "How far one partner's updates are";
    }

    @Override
    protected String getDescription(MBeanAttributeInfo info) {
        return WORDS.getOrDefault(info.getName(), info.getName());
    }

    @Override
    protected String getDescription(MBeanOperationInfo info) {
        return WORDS.getOrDefault(info.getName(), info.getName());
    }

    @Override
    protected int getImpact(MBeanOperationInfo info) {
        return MBeanOperationInfo.ACTION;
    }
}
