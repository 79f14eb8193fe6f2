package org.noren.servers.doctor;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.noren.servers.Health;

/** What does the running site say of itself: database and its version, broker, disk, clocks? */
final class HealthCheck implements Check {
    private static final Duration NAMED_SKEW = Duration.ofMinutes(2);

    @Override
    public List<Finding> look(Patient patient) throws InterruptedException {
        Optional<Health.Answer> answer = Health.ready(patient.management().toString());
        if (answer.isEmpty()) {
            return List.of(Finding.bad(
                    "server",
                    "nobody answers at " + patient.management() + "/health/ready",
                    "Start the server; if it runs, see log/server.log, and that the management port is this one."));
        }
        List<Finding> findings = new ArrayList<>();
        Map<String, String> told = answer.get().told();
        findings.add(
                answer.get().up()
                        ? Finding.well("server", "ready, version " + version(patient))
                        : Finding.bad("server", "not ready", "See the lines below."));
        for (String check : answer.get().failing()) {
            findings.add(Finding.bad(
                    check,
                    told.getOrDefault(check + ".reason", "is not well"),
                    "docs/watching.md says what the check means."));
        }
        if (told.containsKey("database.schema")) {
            findings.add(Finding.well("database", "answers, tables at version " + told.get("database.schema")));
        }
        findings.addAll(clocks(told));
        return findings;
    }

    private static String version(Patient patient) throws InterruptedException {
        return Health.live(patient.management().toString())
                .map(live -> live.told().getOrDefault("site.version", "unknown"))
                .orElse("unknown");
    }

    static List<Finding> clocks(Map<String, String> told) {
        List<Finding> findings = new ArrayList<>();
        String differ = told.getOrDefault("partners.clocks-differ", "0");
        if (!differ.equals("0")) {
            findings.add(Finding.soon(
                    "clocks",
                    differ + " partners have another time than this site",
                    "The office says which; have both sides use NTP."));
        }
        String skew = told.get("intake.clock-skew-seconds");
        if (skew != null && Math.abs(Long.parseLong(skew)) > NAMED_SKEW.toSeconds()) {
            findings.add(Finding.bad(
                    "clocks",
                    "this clock is " + skew + " s ahead of the main site's",
                    "Set both clocks by NTP: beyond some days releases are refused."));
        }
        if ("true".equals(told.get("intake.stale"))) {
            findings.add(Finding.bad(
                    "intake",
                    "the main site is silent, what is served may be old",
                    "See the finding about the main site's link; ask its operator."));
        }
        return findings;
    }
}
