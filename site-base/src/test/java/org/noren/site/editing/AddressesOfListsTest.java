package org.noren.site.editing;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

class AddressesOfListsTest {
    @Test
    void whatIsSetStandsInTheAddressEncodedAndInItsOrder() {
        Map<String, String> set = new LinkedHashMap<>();
        set.put("kind", "PAGE");
        set.put("q", "茶 & a=b");

        assertEquals("kind=PAGE&q=%E8%8C%B6+%26+a%3Db", ListAddress.query(set));
        assertEquals("", ListAddress.query(Map.of()));
    }
}
