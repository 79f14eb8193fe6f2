package org.noren.servers.bench;

import java.io.IOException;
import java.util.function.Consumer;

/** Something that can be measured on the bench's network of a main site and two partners. */
interface Benchmark extends Measured {
    void measure(BenchNetwork network, Consumer<Figure> found) throws IOException, InterruptedException;
}
