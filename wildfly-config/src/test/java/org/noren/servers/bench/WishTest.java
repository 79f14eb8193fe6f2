package org.noren.servers.bench;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.noren.servers.Trouble;

class WishTest {
    @Test
    void nothingTypedIsEverythingInFull() {
        assertEquals(new Wish(List.of(), Optional.empty(), 1, 512), Wish.of(List.of()));
    }

    @Test
    void optionsStandAnywhereBetweenNames() {
        assertEquals(
                new Wish(List.of("memory", "push"), Optional.of(Path.of("figures.json")), 4, 256),
                Wish.of(List.of("memory", "--part", "4", "--json", "figures.json", "push", "--heap", "256")));
    }

    @Test
    void whatDoesNotFitIsToldWithTheWayToSayIt() {
        for (List<String> wrong :
                List.of(List.of("--json"), List.of("--part"), List.of("--part", "0"), List.of("--heap", "much"))) {
            Trouble told = assertThrows(Trouble.class, () -> Wish.of(wrong));
            assertTrue(told.getMessage().startsWith("After " + wrong.get(0)), told.getMessage());
            assertTrue(told.getMessage().endsWith(Wish.USAGE), told.getMessage());
        }
    }
}
