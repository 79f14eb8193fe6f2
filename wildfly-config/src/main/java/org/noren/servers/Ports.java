package org.noren.servers;

import java.util.LinkedHashMap;
import java.util.Map;

/** The ports of one server: the standard ones plus an offset. The plain HTTP ports are there in a demo only. */
public record Ports(int offset) {

    /** The last port is 9990, and ports end at 65535. */
    private static final int HIGHEST_OFFSET = 65_535 - 9_990;

    public Ports {
        if (offset < 0 || offset > HIGHEST_OFFSET) {
            throw new IllegalArgumentException(
                    "A port offset is between 0 and " + HIGHEST_OFFSET + ", this one is " + offset + ".");
        }
    }

    public int shop() {
        return 8080 + offset;
    }

    public int shopTls() {
        return 8443 + offset;
    }

    public int office() {
        return 8081 + offset;
    }

    public int officeTls() {
        return 8445 + offset;
    }

    public int link() {
        return 8444 + offset;
    }

    public int management() {
        return 9990 + offset;
    }

    /** Every port with what it is for, in the order in which a person would look for them. */
    public Map<String, Integer> all() {
        Map<String, Integer> all = new LinkedHashMap<>();
        all.put("shop", shop());
        all.put("office", office());
        all.put("shop, HTTPS", shopTls());
        all.put("office, HTTPS", officeTls());
        all.put("site link", link());
        all.put("management", management());
        return all;
    }
}
