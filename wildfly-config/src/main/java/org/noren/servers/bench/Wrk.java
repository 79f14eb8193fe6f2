package org.noren.servers.bench;

import java.io.IOException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.noren.servers.Trouble;

/** As many requests as a server can answer, from the core of the load. */
final class Wrk {
    private static final Pattern RATE = Pattern.compile("Requests/sec:\\s+([\\d.]+)");
    private static final Pattern ERRORS = Pattern.compile("Non-2xx or 3xx responses: \\d+|Socket errors: .*");

    private Wrk() {}

    /** Requests a second. */
    static double load(String address, int seconds) throws IOException, InterruptedException {
        String said = Processes.run("taskset", "-c", Cores.LOAD, "wrk", "-t1", "-c16", "-d" + seconds + "s", address);
        Matcher rate = RATE.matcher(said);
        if (!rate.find() || ERRORS.matcher(said).find()) {
            throw new Trouble("wrk could not load " + address + ": " + said.strip());
        }
        return Double.parseDouble(rate.group(1));
    }
}
