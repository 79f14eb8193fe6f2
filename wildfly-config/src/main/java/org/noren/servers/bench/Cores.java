package org.noren.servers.bench;

/** Server and load are kept apart, so that neither takes the other's time. */
final class Cores {
    static final String SERVER = "0";
    static final String LOAD = "1";

    private Cores() {}

    /** Binds all threads that the process has to one core. */
    static void bind(long process, String core) throws java.io.IOException, InterruptedException {
        Processes.run("taskset", "-acp", core, String.valueOf(process));
    }

    /** Lets the process work only when nobody else wants its core, or as everybody else again. */
    static void last(long process, boolean behindAll) throws java.io.IOException, InterruptedException {
        Processes.run("chrt", "-a", behindAll ? "--idle" : "--other", "-p", "0", String.valueOf(process));
    }

    /** Gives the process both again. */
    static void free(long process) throws java.io.IOException, InterruptedException {
        bind(process, SERVER + "," + LOAD);
    }
}
