package org.noren.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

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
        if (Postgres.WANTED) {
            goneFromTables(log);
            goneFromFilesOfPostgresql();
            return;
        }
        House.stop(House.NAHA);
        try {
            goneFromTables(log);
        } finally {
            House.start(House.NAHA);
        }
        naha.awaits(PATH, NEW);
    }

    private static void goneFromTables(ServerLog log) throws Exception {
        Database database = new Database(House.NAHA);
        assertEquals(List.of(), database.placesOf(OLD), "after " + log.lines().toList());
        assertFalse(database.placesOf(NEW).isEmpty(), "the search finds nothing at all");
    }

    /** The main site keeps every revision, so its database still knows as which bytes the old page was stored. */
    private static void goneFromFilesOfPostgresql() throws Exception {
        Database database = new Database(House.NAHA);
        byte[] old = new Database(House.HINODE).objectWith(OLD);
        byte[] present = database.objectWith(NEW);
        tell("deleted", old);
        database.execute("vacuum stored_object");
        tell("vacuumed", old);
        database.execute("vacuum full stored_object");
        tell("vacuumed in full", old);
        assertEquals(0, Postgres.inFiles(House.NAHA, old));
        assertTrue(Postgres.inFiles(House.NAHA, present) > 0, "the search finds nothing at all");
    }

    private static void tell(String when, byte[] old) throws Exception {
        System.out.printf(
                "        %s: %d times in the database's files, %d times in the log of all databases%n",
                when, Postgres.inFiles(House.NAHA, old), Postgres.inLog(old));
    }
}
