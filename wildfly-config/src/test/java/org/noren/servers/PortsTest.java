package org.noren.servers;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class PortsTest {

    @Test
    void anOffsetShiftsEveryPort() {
        assertEquals(
                List.of(8180, 8181, 8543, 8545, 8544, 10090),
                List.copyOf(new Ports(100).all().values()));
    }

    @Test
    void anOffsetThatLeavesNoPortForManagementIsRefused() {
        assertEquals(65_535, new Ports(55_545).management());
        assertThrows(IllegalArgumentException.class, () -> new Ports(55_546));
        assertThrows(IllegalArgumentException.class, () -> new Ports(-1));
    }

    @Test
    void noTwoSitesOfTheDemoWantTheSamePort() {
        Set<Integer> taken = new HashSet<>();
        for (Site site : DemoNetwork.sites(1000)) {
            site.ports().all().values().forEach(port -> assertEquals(true, taken.add(port), "port " + port));
        }
        assertEquals(18, taken.size());
    }
}
