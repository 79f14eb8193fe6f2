package org.noren.servers.bench;

import java.io.IOException;
import java.nio.file.Path;

/**
 * Asks for one page at a steady rate over kept connections, from the core of the load. It is h2load, which takes a third of the time
 * that a load in Java takes for a page: that one was itself what waited.
 */
record SteadyLoad(String address, double perSecond, Path log) {
    private static final int CONNECTIONS = 16;

    Waits run(int seconds) throws IOException, InterruptedException {
        Processes.run(
                "taskset",
                "-c",
                Cores.LOAD,
                "h2load",
                "--h1",
                "-t1",
                "-c" + CONNECTIONS,
                "-D" + seconds,
                "--rps=" + perSecond / CONNECTIONS,
                "--log-file=" + log,
                address);
        return Waits.read(log, (long) (CONNECTIONS / perSecond * 1e6));
    }
}
