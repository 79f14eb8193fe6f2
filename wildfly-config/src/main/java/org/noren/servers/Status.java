package org.noren.servers;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The table that {@code ./noren status} prints. */
public final class Status {

    private final Home home;
    private final Network network;
    private final Progress progress;

    public Status(Home home, Network network, Progress progress) {
        this.home = home;
        this.network = network;
        this.progress = progress;
    }

    public void print() throws IOException, InterruptedException {
        progress.say(
                String.format("%-9s %-9s %-24s %-31s %-22s %s", "site", "state", "shop", "office", "release", "more"));
        for (Site site : network.sites()) {
            Optional<ProcessHandle> process = network.server(site).process();
            Optional<Health.Answer> health = process.isPresent() ? Health.ready(site) : Optional.empty();
            progress.say(String.format(
                    "%-9s %-9s %-24s %-31s %-22s %s",
                    site.name(),
                    state(process, health),
                    site.shopAddress(),
                    site.officeAddress() + "/office/",
                    process.flatMap(p -> ShopFront.releaseServed(site)).orElse("-"),
                    more(process, health)));
        }
        progress.say("Data are in " + home.data() + ".");
    }

    private static String state(Optional<ProcessHandle> process, Optional<Health.Answer> health) {
        if (process.isEmpty()) {
            return "stopped";
        }
        return health.map(answer -> answer.up() ? "ready" : "unwell").orElse("starting");
    }

    private static String more(Optional<ProcessHandle> process, Optional<Health.Answer> health) {
        StringBuilder more = new StringBuilder();
        process.ifPresent(
                p -> more.append("process ").append(p.pid()).append(", up ").append(age(p)));
        health.filter(answer -> !answer.up())
                .ifPresent(answer -> more.append(", not well: ").append(String.join(", ", answer.failing())));
        health.ifPresent(
                answer -> remarks(answer).forEach(remark -> more.append(", ").append(remark)));
        return more.toString();
    }

    /** What a partner that is well should say all the same. */
    static List<String> remarks(Health.Answer answer) {
        List<String> remarks = new ArrayList<>();
        if ("true".equals(answer.told().get("intake.stale"))) {
            remarks.add("stale: the main site is not heard");
        }
        if ("true".equals(answer.told().get("intake.clocks-differ"))) {
            remarks.add("its clock differs by " + answer.told().get("intake.clock-skew-seconds") + " s");
        }
        return remarks;
    }

    private static String age(ProcessHandle process) {
        Duration age = process.info()
                .startInstant()
                .map(born -> Duration.between(born, Instant.now()))
                .orElse(Duration.ZERO);
        return age.toHours() > 0 ? age.toHours() + " h" : age.toMinutes() + " min";
    }
}
