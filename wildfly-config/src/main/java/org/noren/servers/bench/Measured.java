package org.noren.servers.bench;

import java.util.List;
import java.util.Optional;

/** Something that can be measured. */
interface Measured {
    /** The figures that it gives. */
    List<String> figures();

    /** What has to be installed for it and is not, with the command that does; empty if it can be run. */
    default Optional<String> lacks() {
        return Optional.empty();
    }
}
