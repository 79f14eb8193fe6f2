package org.noren.site.importing;

import java.util.HashMap;
import java.util.Map;

/** The length of all files of a source together, each counted once however often it is read, by whichever thread. */
final class TotalLength {
    private final Map<String, Long> lengths = new HashMap<>();
    private long total;

    /** Takes down how far a file has been read, and gives the length of all. */
    synchronized long readTo(String name, long length) {
        long before = lengths.getOrDefault(name, 0L);
        if (length > before) {
            lengths.put(name, length);
            total += length - before;
        }
        return total;
    }
}
