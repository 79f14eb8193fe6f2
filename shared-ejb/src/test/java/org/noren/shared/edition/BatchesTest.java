package org.noren.shared.edition;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

class BatchesTest {
    @Test
    void endWhereTheNextOneWouldBeTooMuch() {
        assertEquals(List.of(List.of(4, 6), List.of(5, 5), List.of(1)), of(10, 4, 6, 5, 5, 1));
        assertEquals(List.of(List.of(1, 1, 1), List.of(1)), of(10, 1, 1, 1, 1));
    }

    @Test
    void oneThatIsTooLongStandsAlone() {
        assertEquals(List.of(List.of(2), List.of(11), List.of(3)), of(10, 2, 11, 3));
        assertEquals(List.of(), of(10));
    }

    private static List<List<Integer>> of(long bytes, Integer... lengths) {
        return Batches.of(List.of(lengths), 3, bytes, Integer::longValue);
    }
}
