package org.noren.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.noren.servers.Site;

/** Partners that cannot be reached, or that never answer, are nobody's trouble but their own. */
@OnThreeServers
class PartnersThatAreAwayIT {
    private static final String NEWS = "/news/away.html";

    @Test
    void oneUpdateMakesUpForFiveChanges() throws Exception {
        Office office = Office.of(House.HINODE);
        House.kill(House.NAHA);
        ServerLog log = ServerLog.of(House.NAHA);
        for (int change = 1; change <= 5; change++) {
            office.publish(NEWS, "News", "<p>Change number " + change + ".</p>");
            new Shop(House.SAPPORO).awaits(NEWS, "Change number " + change + ".");
        }
        House.start(House.NAHA);
        new Shop(House.NAHA).awaits(NEWS, "Change number 5.");
        assertEquals(1, log.lines().filter(line -> line.contains("is served")).count());
    }

    @Test
    void tenThatNeverAnswerHoldUpNobodyElse() throws Exception {
        Office office = Office.of(House.HINODE);
        try (SilentPartners silent = new SilentPartners()) {
            office.publish(NEWS, "News", "<p>Who hears this?</p>");
            Await.that("all ten are spoken to", Duration.ofSeconds(60), () -> silent.spokenTo() == MorePartners.SILENT);
            for (int change = 1; change <= 3; change++) {
                String words = "Said " + change + " times to all who listen.";
                long start = System.nanoTime();
                office.publish(NEWS, "News", "<p>" + words + "</p>");
                for (Site partner : java.util.List.of(House.SAPPORO, House.NAHA)) {
                    new Shop(partner).awaits(NEWS, words);
                }
                Duration took = Duration.ofNanos(System.nanoTime() - start);
                assertTrue(took.toSeconds() < 15, "with ten silent partners an update took " + took);
            }
            assertEquals(200, new Shop(House.HINODE).get("/").statusCode());
        }
        office.publish(NEWS, "News", "<p>Quiet again.</p>");
        new Shop(House.NAHA).awaits(NEWS, "Quiet again.");
    }
}
