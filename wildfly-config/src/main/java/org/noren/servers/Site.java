package org.noren.servers;

import java.util.List;
import java.util.Map;

/**
 * One site of a network, as the launcher knows it: who it is, where it listens, and who works there.
 *
 * @param values put into pages where they ask for them by name: {@code telephone}, {@code address}
 */
public record Site(
        String name,
        Role role,
        String title,
        String operator,
        Ports ports,
        List<Account> accounts,
        Map<String, String> values) {

    /** Which half of the software the site runs. */
    public enum Role {
        MAIN("main.cli", "noren-main.ear"),
        PARTNER("partner.cli", "noren-partner.war");

        private final String script;
        private final String archive;

        Role(String script, String archive) {
            this.script = script;
            this.archive = archive;
        }

        public String script() {
            return script;
        }

        public String archive() {
            return archive;
        }
    }

    /** Somebody who signs in at the site's office; the role is one of the office's. */
    public record Account(String name, String role) {}

    public Site {
        accounts = List.copyOf(accounts);
        values = Map.copyOf(values);
    }

    public String shopAddress() {
        return "http://localhost:" + ports.shop();
    }

    public String officeAddress() {
        return "http://localhost:" + ports.office();
    }

    public String linkAddress() {
        return "https://localhost:" + ports.link();
    }

    public String managementAddress() {
        return "http://localhost:" + ports.management();
    }
}
