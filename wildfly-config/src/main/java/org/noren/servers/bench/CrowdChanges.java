package org.noren.servers.bench;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/**
 * How long it takes until partners of a crowd serve what was just published.
 *
 * @param publishing publishes another change each time
 */
record CrowdChanges(CrowdProcess crowd, Publishing publishing) {
    /** What is waited for. */
    interface Publishing {
        void publish() throws IOException, InterruptedException;
    }

    /** Milliseconds of each run, until this many partners served the change. */
    List<Double> runs(int partners, int warmUp, int runs) throws IOException, InterruptedException {
        for (int i = 0; i < warmUp; i++) {
            change(partners);
        }
        List<Double> millis = new ArrayList<>();
        for (int i = 0; i < runs; i++) {
            // The last receipts and heartbeats belong to the change before
            Thread.sleep(300);
            millis.add(change(partners));
        }
        return millis;
    }

    /** Of one. */
    double change(int partners) throws IOException, InterruptedException {
        crowd.forget();
        long start = System.nanoTime();
        publishing.publish();
        return (crowd.awaitSwitched(partners) - start) / 1e6;
    }
}
