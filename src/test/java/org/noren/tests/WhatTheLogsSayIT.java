package org.noren.tests;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.file.Files;
import java.time.Duration;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.noren.servers.Accounts;
import org.noren.servers.Site;
import org.noren.shared.link.Problem;

/** The logs of both ends name the same visit alike, and no log names a person or a visitor's address (S91). */
@OnThreeServers
class WhatTheLogsSayIT {
    private static final Pattern DELIVERED =
            Pattern.compile(" ([A-Za-z0-9-]{16}) release delivered partner=naha number=(\\d+) ");

    @Test
    void aVisitHasOneNameInTheLogsOfBothEnds() throws Exception {
        ServerLog here = ServerLog.of(House.HINODE);
        ServerLog there = ServerLog.of(House.NAHA);
        Office.of(House.HINODE).publish("/news/log.html", "Log", "<p>One name.</p>");
        new Shop(House.NAHA).awaits("/news/log.html", "One name.");

        here.tells("release delivered partner=naha");
        Matcher delivered = here.lines()
                .map(DELIVERED::matcher)
                .filter(Matcher::find)
                .reduce((earlier, later) -> later)
                .orElseThrow();
        there.tells(delivered.group(1), "is served");
    }

    @Test
    void aRefusalGivesTheNameThatTheCallerSentUnlessItIsNone() throws Exception {
        ServerLog there = ServerLog.of(House.NAHA);
        LinkCaller hinode = LinkCaller.as(House.HINODE, House.NAHA);

        Problem named = hinode.getAs("trial-0123456789", "/link/v1/nothing").problem();
        Problem unnamed = hinode.getAs("too short", "/link/v1/nothing").problem();

        assertEquals("trial-0123456789", named.reference());
        assertNotEquals("too short", unnamed.reference());
        there.tells("reference=trial-0123456789");
        there.tells("reference=" + unnamed.reference());
    }

    @Test
    void nobodyIsNamed() throws Exception {
        List<ServerLog> logs = List.of(ServerLog.of(House.HINODE), ServerLog.of(House.NAHA));
        for (Site site : List.of(House.HINODE, House.NAHA)) {
            Office.of(site);
            asksFrom("127.0.0.77", site.ports().shop(), "/?mail=taro.yamada@example.test");
            asksFrom("127.0.0.77", site.ports().office(), "/office/sign-in.xhtml?to=taro.yamada@example.test");
            asksFrom("127.0.0.77", site.ports().office(), "/office/nothing-here");
        }
        Office.of(House.HINODE).publish("/news/log.html", "Log", "<p>Nobody.</p>");
        new Shop(House.NAHA).awaits("/news/log.html", "Nobody.");
        logs.get(0).tells("release delivered partner=naha");

        for (Site site : House.NETWORK.sites()) {
            assertNames(site, Pattern.compile("127\\.0\\.0\\.77"));
            assertNames(
                    site,
                    Pattern.compile("[A-Za-z0-9._%+-]+@[A-Za-z0-9-]+(\\.[A-Za-z0-9-]+)*\\.(test|com|jp|example)\\b"));
            for (String account :
                    new Accounts(site, House.base(site)).passwords().keySet()) {
                assertNames(site, Pattern.compile("\\b" + Pattern.quote(account) + "\\b"));
            }
        }
    }

    /** Whole logs, with all that happened in this run before. */
    private static void assertNames(Site site, Pattern nobody) throws IOException {
        try (Stream<String> lines = Files.lines(House.base(site).resolve("log/server.log"), UTF_8)) {
            List<String> named =
                    lines.filter(line -> nobody.matcher(line).find()).limit(3).toList();
            assertEquals(List.of(), named, site.name() + "'s log has " + nobody);
        }
    }

    private static void asksFrom(String address, int port, String path) throws IOException {
        try (Socket socket = new Socket()) {
            socket.bind(new InetSocketAddress(InetAddress.getByName(address), 0));
            socket.connect(new InetSocketAddress("127.0.0.1", port), 5_000);
            socket.setSoTimeout((int) Duration.ofSeconds(20).toMillis());
            socket.getOutputStream()
                    .write(("GET " + path + " HTTP/1.1\r\nHost: localhost:" + port
                                    + "\r\nX-Forwarded-For: 203.0.113.9\r\nConnection: close\r\n\r\n")
                            .getBytes(UTF_8));
            String answer = new String(socket.getInputStream().readNBytes(12), UTF_8);
            assertTrue(answer.startsWith("HTTP/1.1 "), answer);
            assertFalse(answer.endsWith("500"), path + " answered " + answer);
        }
    }
}
