package org.noren.servers.bench;

import java.io.IOException;
import java.util.function.Consumer;

/** A benchmark that makes its networks itself, one after the other, when no other one stands. */
interface OwnNetworks extends Measured {
    void measure(Place place, Consumer<Figure> found) throws IOException, InterruptedException;
}
