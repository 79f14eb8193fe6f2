package org.noren.servers.bench;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** Something that can be measured on the bench's network. */
interface Benchmark {
    /** The figures that it gives. */
    List<String> figures();

    /** What has to be installed for it and is not, with the command that does; empty if it can be run. */
    default Optional<String> lacks() {
        return Optional.empty();
    }

    void measure(BenchNetwork network, Consumer<Figure> found) throws IOException, InterruptedException;
}
