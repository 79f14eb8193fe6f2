package org.noren.servers;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

class StatusTest {

    @Test
    void aPartnerThatIsWellAndStaleOrAnHourOffSaysSo() {
        assertEquals(List.of(), remarks(false, false));
        assertEquals(List.of("stale: the main site is not heard"), remarks(true, false));
        assertEquals(List.of("its clock differs by 3600 s"), remarks(false, true));
    }

    private static List<String> remarks(boolean stale, boolean clocksDiffer) {
        return Status.remarks(Health.parse("""
                        {"status":"UP","checks":[{"name":"intake","status":"UP",
                          "data":{"stale":%s,"clocks-differ":%s,"clock-skew-seconds":3600}}]}
                        """.formatted(stale, clocksDiffer)).orElseThrow());
    }
}
