package org.noren.servers;

import java.util.List;
import java.util.Map;

/**
 * One site of a network, as the launcher knows it: who it is, where it listens, and who works there.
 *
 * @param values put into pages where they ask for them by name: {@code telephone}, {@code address}
 * @param inherits patterns of what a partner's contract lends it
 */
public record Site(
        String name,
        Role role,
        String title,
        String operator,
        Ports ports,
        List<Account> accounts,
        Map<String, String> values,
        List<String> inherits) {

    /** What a contract lends that says nothing else. */
    public static final List<String> EVERYTHING = List.of("/**");

    /** What a contract lends that is about layouts only. */
    public static final List<String> LAYOUTS = List.of("/.layout/**");

    public Site(
            String name,
            Role role,
            String title,
            String operator,
            Ports ports,
            List<Account> accounts,
            Map<String, String> values) {
        this(name, role, title, operator, ports, accounts, values, EVERYTHING);
    }

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
        inherits = List.copyOf(inherits);
    }

    /** The same with a contract that lends this. */
    public Site inheriting(List<String> patterns) {
        return new Site(name, role, title, operator, ports, accounts, values, patterns);
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
