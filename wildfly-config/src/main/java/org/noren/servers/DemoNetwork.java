package org.noren.servers;

import java.util.List;
import java.util.Map;
import org.noren.servers.Site.Account;
import org.noren.servers.Site.Role;

/**
 * The network that {@code ./noren up} starts: Hinode, a house for household goods, and two partners. sapporo is lent all of
 * its pages; naha is a regional information site with pages of its own alone, in Hinode's layout (S17, S96, F14).
 */
public final class DemoNetwork {

    private DemoNetwork() {}

    /** The main site first. All ports are shifted by the offset. */
    public static List<Site> sites(int offset) {
        return List.of(
                new Site(
                        "hinode",
                        Role.MAIN,
                        "Hinode",
                        "Hinode K.K.",
                        new Ports(offset),
                        List.of(
                                new Account("hanako", "manager"),
                                new Account("emi", "editor"),
                                new Account("oki", "operator"),
                                new Account("kaneko", "accountant")),
                        Map.of("telephone", "03-0000-0118", "address", "東京都千代田区神田 1-0-8")),
                new Site(
                        "sapporo",
                        Role.PARTNER,
                        "Hinode Sapporo",
                        "Sapporo Kurashi K.K.",
                        new Ports(offset + 100),
                        List.of(
                                new Account("satoru", "site-manager"),
                                new Account("oki", "operator"),
                                new Account("kaneko", "accountant")),
                        Map.of(
                                "telephone",
                                "011-000-0118",
                                "address",
                                "札幌市中央区南一条東 0-0",
                                "opening-hours",
                                "10:00–18:30")),
                new Site(
                        "naha",
                        Role.PARTNER,
                        "Hinode Naha",
                        "Naha Kurashi K.K.",
                        new Ports(offset + 200),
                        List.of(
                                new Account("naomi", "site-manager"),
                                new Account("oki", "operator"),
                                new Account("kaneko", "accountant")),
                        Map.of("telephone", "098-000-0118", "address", "那覇市壺屋 0-0-0", "opening-hours", "10:00–19:00"),
                        Site.LAYOUTS));
    }

    /** The same sites with contracts that lend everything: for whoever looks at two partners that get the same. */
    public static List<Site> lentEverything(int offset) {
        return sites(offset).stream()
                .map(site -> site.inheriting(Site.EVERYTHING))
                .toList();
    }
}
