package org.noren.site.settings;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DatabaseTest {

    @ParameterizedTest
    @ValueSource(strings = {"2.4.240 (2025-09-22)", "2.4.240", "2.5.252 (2026-09-23)", "3.0.1 (2027-01-01)"})
    void anH2ThatKeepsItsFileIsTaken(String version) {
        assertEquals(Database.H2, Database.of("H2", version));
    }

    /** What WildFly brings by itself: nobody should find out by a crash that the module was forgotten. */
    @ParameterizedTest
    @ValueSource(strings = {"2.2.224 (2023-09-17)", "2.3.232 (2024-08-11)", "1.4.200 (2019-10-14)"})
    void anH2ThatMaySpoilItsFileIsRefusedWithWhatToDo(String version) {
        var refused = assertThrows(IllegalStateException.class, () -> Database.of("H2", version));

        assertTrue(refused.getMessage().contains(version), refused.getMessage());
        assertTrue(refused.getMessage().contains("docs/operate.md"), refused.getMessage());
    }

    @Test
    void anotherDatabaseIsRefusedByName() {
        assertEquals(Database.POSTGRESQL, Database.of("PostgreSQL", "17.2 (Debian)"));
        assertTrue(assertThrows(IllegalStateException.class, () -> Database.of("Oracle", "23"))
                .getMessage()
                .contains("Oracle"));
    }
}
