package org.noren.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.noren.servers.Health;

/** What the network makes of a main site that was down: restored from a backup, silent, or late for a prescribed time. */
@OnThreeServers
class AMainSiteThatWasDownIT {
    private static final String NEWS = "/news/down.html";

    @Test
    void aRestoredOneGoesOnFromThePartnersReceipt() throws Exception {
        assumeFalse(Postgres.WANTED, "this looks into the file of an H2 database");
        Shop naha = new Shop(House.NAHA);
        Office.of(House.HINODE).publish(NEWS, "News", "<p>Before the backup.</p>");
        naha.awaits(NEWS, "Before the backup.");
        Path backup = House.HOME.data().resolve("backup");
        House.stop(House.HINODE);
        new Database(House.HINODE).backUp(backup);
        House.start(House.HINODE);
        Office.of(House.HINODE).publish(NEWS, "News", "<p>Lost by the restore.</p>");
        naha.awaits(NEWS, "Lost by the restore.");
        new Shop(House.SAPPORO).awaits(NEWS, "Lost by the restore.");
        long last = number(naha);

        House.stop(House.HINODE);
        new Database(House.HINODE).restore(backup);
        House.start(House.HINODE);
        naha.awaits(NEWS, "Before the backup.");
        new Shop(House.SAPPORO).awaits(NEWS, "Before the backup.");
        assertTrue(number(naha) > last, naha.release() + " follows " + last);
        Office.of(House.HINODE).publish(NEWS, "News", "<p>After the restore.</p>");
        naha.awaits(NEWS, "After the restore.");
    }

    @Test
    void aTimeThatPassedMeanwhileIsMadeUpForAndSilenceMakesStale() throws Exception {
        assumeFalse(Postgres.WANTED, "this looks into the file of an H2 database");
        Shop naha = new Shop(House.NAHA);
        Office.of(House.HINODE).publish(NEWS, "News", "<p>Last night.</p>");
        naha.awaits(NEWS, "Last night.");
        House.stop(House.HINODE);
        Database database = new Database(House.HINODE);
        assertEquals(
                1, database.update("update partner set on_change = false, version = version + 1 where name = 'naha'"));
        assertEquals(
                1,
                database.update("insert into update_time (partner_id, time_of_day, days, zone, last_run) "
                        + "select id, '00:00', 'mon,tue,wed,thu,fri,sat,sun', 'UTC', "
                        + "timestamp with time zone '2100-01-01 00:00:00Z' from partner where name = 'naha'"));

        assertEquals("false", told("intake.stale"));
        House.stop(House.NAHA);
        House.start(House.NAHA, Map.of("noren.clock.offset", "PT3M"));
        assertEquals("true", told("intake.stale"));
        assertTrue(naha.shows(NEWS, "Last night."));

        House.start(House.HINODE);
        Office.of(House.HINODE).publish(NEWS, "News", "<p>This morning.</p>");
        new Shop(House.SAPPORO).awaits(NEWS, "This morning.");
        Await.that(
                "naha is fresh again",
                Duration.ofSeconds(90),
                () -> told("intake.stale").equals("false"));
        assertTrue(naha.shows(NEWS, "Last night."), "naha's time had not come");

        House.stop(House.HINODE);
        assertEquals(
                1,
                database.update("update update_time set last_run = timestamp with time zone '2020-01-01 00:00:00Z'"));
        House.start(House.HINODE);
        naha.awaits(NEWS, "This morning.");
        House.stop(House.HINODE);
        database.update("delete from update_time");
        database.update("update partner set on_change = true, version = version + 1 where name = 'naha'");
        House.start(House.HINODE);
        House.stop(House.NAHA);
        House.start(House.NAHA);
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
