package org.noren.shared.edition;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.ToLongFunction;

/** Much in pieces that fit into memory. */
public final class Batches {
    private Batches() {}

    /**
     * In their order, each piece as big as may be.
     *
     * @param most in one piece
     * @param bytes of one piece together; a single one that is longer is a piece by itself
     * @param length of one in bytes
     */
    public static <T> List<List<T>> of(Collection<T> all, int most, long bytes, ToLongFunction<T> length) {
        List<List<T>> batches = new ArrayList<>();
        List<T> batch = new ArrayList<>();
        long together = 0;
        for (T one : all) {
            long more = length.applyAsLong(one);
            if (batch.size() == most || !batch.isEmpty() && together + more > bytes) {
                batches.add(batch);
                batch = new ArrayList<>();
                together = 0;
            }
            batch.add(one);
            together += more;
        }
        if (!batch.isEmpty()) {
            batches.add(batch);
        }
        return batches;
    }
}
