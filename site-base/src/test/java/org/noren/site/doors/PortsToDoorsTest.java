package org.noren.site.doors;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class PortsToDoorsTest {
    @Test
    void eachPortIsTheDoorThatTheSettingsName() {
        var doors = new Doors(Set.of(8080, 8443), Set.of(8081, 8445), Set.of(8444));

        assertEquals(Optional.of(Door.SHOP), doors.at(8443));
        assertEquals(Optional.of(Door.OFFICE), doors.at(8081));
        assertEquals(Optional.of(Door.LINK), doors.at(8444));
    }

    @Test
    void aPortThatNobodyNamedIsNoDoor() {
        assertEquals(Optional.empty(), new Doors(Set.of(8080), Set.of(8445), Set.of(8444)).at(9990));
    }

    @Test
    void onePortForTwoDoorsIsRefusedAtTheStart() {
        var refusal =
                assertThrows(IllegalArgumentException.class, () -> new Doors(Set.of(8080), Set.of(8080), Set.of(8444)));
        assertTrue(refusal.getMessage().contains("noren.ports.office=[8080]"), refusal.getMessage());
    }
}
