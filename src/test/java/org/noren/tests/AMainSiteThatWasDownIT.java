package org.noren.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.noren.servers.Health;

/** What the network makes of a main site that was down: restored from a backup, silent, or late for a prescribed time. */
@OnThreeServers
class AMainSiteThatWasDownIT {
    private static final String NEWS = "/news/down.html";

    @Test
    void aRestoredOneGoesOnFromThePartnersReceipt() throws Exception {
        Shop naha = new Shop(House.NAHA);
        Office.of(House.HINODE).publish(NEWS, "News", "<p>Before the backup.</p>");
        naha.awaits(NEWS, "Before the backup.");
        House.stop(House.HINODE);
        new Database(House.HINODE).backUp();
        House.start(House.HINODE);
        Office.of(House.HINODE).publish(NEWS, "News", "<p>Lost by the restore.</p>");
        naha.awaits(NEWS, "Lost by the restore.");
        new Shop(House.SAPPORO).awaits(NEWS, "Lost by the restore.");
        long last = number(naha);

        House.stop(House.HINODE);
        new Database(House.HINODE).restore();
        House.start(House.HINODE);
        naha.awaits(NEWS, "Before the backup.");
        new Shop(House.SAPPORO).awaits(NEWS, "Before the backup.");
        assertTrue(number(naha) > last, naha.release() + " follows " + last);
        Office.of(House.HINODE).publish(NEWS, "News", "<p>After the restore.</p>");
        naha.awaits(NEWS, "After the restore.");
    }

    @Test
    void silenceIsSeenAndATimeThatPassesMeanwhileIsMadeUpForOnce() throws Exception {
        Shop naha = new Shop(House.NAHA);
        Shop sapporo = new Shop(House.SAPPORO);
        Office office = Office.of(House.HINODE);
        office.publish(NEWS, "News", "<p>Last night.</p>");
        naha.awaits(NEWS, "Last night.");
        Instant time = Instant.now().plusSeconds(90).truncatedTo(ChronoUnit.MINUTES);
        agree(office, false, time.atOffset(ZoneOffset.UTC).toLocalTime() + " daily UTC");
        office.publish(NEWS, "News", "<p>This morning.</p>");
        sapporo.awaits(NEWS, "This morning.");
        assertTrue(naha.shows(NEWS, "Last night."), "naha's time had not come");
        awaitFresh();

        House.stop(House.HINODE);
        Await.that(
                "naha is stale when two heartbeats did not come",
                House.HEARTBEAT.multipliedBy(2).plusSeconds(2),
                () -> told("intake.stale").equals("true"));
        assertTrue(House.status().contains("stale: the main site is not heard"), House.status());
        assertTrue(freshness().contains("The main site has not been heard since"), freshness());
        assertTrue(naha.shows(NEWS, "Last night."));
        Await.that(
                "naha's time has passed",
                Duration.ofSeconds(95),
                () -> Instant.now().isAfter(time));
        ServerLog log = ServerLog.of(House.NAHA);
        House.start(House.HINODE);
        naha.awaits(NEWS, "This morning.");
        awaitFresh();
        assertEquals("This is the newest release.", freshness());

        Office.of(House.HINODE).publish(NEWS, "News", "<p>At noon.</p>");
        sapporo.awaits(NEWS, "At noon.");
        House.stop(House.HINODE);
        House.start(House.HINODE);
        office = Office.of(House.HINODE);
        office.publish(NEWS, "News", "<p>In the evening.</p>");
        sapporo.awaits(NEWS, "In the evening.");
        assertTrue(naha.shows(NEWS, "This morning."), "naha's time is over until tomorrow");
        agree(office, true, "");
        naha.awaits(NEWS, "In the evening.");
        assertEquals(2, log.lines().filter(line -> line.contains("is served")).count());
    }

    private static void awaitFresh() throws Exception {
        Await.that(
                "the main site is heard everywhere",
                Duration.ofSeconds(30),
                () -> told("intake.stale").equals("false") && !House.status().contains("stale"));
    }

    /** When naha is updated. */
    private static void agree(Office office, boolean onChange, String times) throws Exception {
        Document form = office.open("/office/partner-form.xhtml?name=naha");
        Document after = office.submit(
                form, "terms", "terms:save", Map.of("terms:onChange", String.valueOf(onChange), "terms:times", times));
        assertNull(after.getElementById("terms"), after.text());
    }

    private static String freshness() throws Exception {
        return Office.of(House.NAHA)
                .open("/office/served.xhtml")
                .select(".notice")
                .first()
                .text();
    }

    private static long number(Shop shop) throws Exception {
        return Long.parseLong(shop.release().split(" ", -1)[0]);
    }

    private static String told(String key) throws InterruptedException {
        return Health.ready(House.NAHA)
                .map(Health.Answer::told)
                .map(told -> told.getOrDefault(key, ""))
                .orElse("");
    }
}
