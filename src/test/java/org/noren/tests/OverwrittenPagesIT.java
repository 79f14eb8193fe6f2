package org.noren.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import java.util.List;
import org.junit.jupiter.api.Test;

/** After an overwrite the old bytes are gone from the partner: from tables, files and caches. */
@OnThreeServers
class OverwrittenPagesIT {
    private static final String PATH = "/news/overwritten.html";
    private static final String OLD = "Kakitsubata irises of nineteen-eighty-three";
    private static final String NEW = "Hydrangeas of the present year";

    @Test
    void theOldWordsAreNowhere() throws Exception {
        assumeFalse(Postgres.WANTED, "this looks into the file of an H2 database");
        Shop naha = new Shop(House.NAHA);
        Office office = Office.of(House.HINODE);
        office.publish(PATH, "Overwritten", "<p>" + OLD + "</p>");
        naha.awaits(PATH, OLD);
        ServerLog log = ServerLog.of(House.NAHA);
        office.publish(PATH, "Overwritten", "<p>" + NEW + "</p>");
        naha.awaits(PATH, NEW);
        assertFalse(naha.get(PATH).body().contains(OLD));
        // The time of grace for readers of the release before, and the round in which it is cleared
        Thread.sleep(22_000);
        House.stop(House.NAHA);
        try {
            assertEquals(
                    List.of(),
                    new Database(House.NAHA).placesOf(OLD),
                    "after " + log.lines().toList());
            assertFalse(new Database(House.NAHA).placesOf(NEW).isEmpty(), "the search finds nothing at all");
        } finally {
            House.start(House.NAHA);
        }
        naha.awaits(PATH, NEW);
    }
}
