package org.noren.servers.bench;

import java.time.Clock;
import org.noren.servers.Home;
import org.noren.servers.Progress;

/**
 * Where the bench may make its networks.
 *
 * @param demo where the demo's network lies; the bench's own lie in a folder beside its data
 * @param offset of the demo's ports
 */
record Place(Home demo, int offset, Progress progress, Clock clock, Wish wish) {
    /** Beside the demo's network, which may be running. */
    private static final int PORTS_APART = 1_000;

    Home home() {
        return new Home(demo.project(), demo.data().resolve("bench"));
    }

    /** Added to every port of the bench's servers. */
    int ports() {
        return offset + PORTS_APART;
    }
}
