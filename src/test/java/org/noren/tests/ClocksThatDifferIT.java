package org.noren.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.noren.servers.Health;

/** A partner whose clock is wrong: by an hour, which is told and does no harm, and by more than a release lasts. */
@OnThreeServers
class ClocksThatDifferIT {
    private static final String NEWS = "/news/clock.html";

    @Test
    void anHourIsNamedAndEightDaysAreRefused() throws Exception {
        Office office = Office.of(House.HINODE);
        Shop naha = new Shop(House.NAHA);

        House.stop(House.NAHA);
        House.start(House.NAHA, Map.of("noren.clock.offset", "PT1H"));
        office.publish(NEWS, "News", "<p>An hour ahead.</p>");
        naha.awaits(NEWS, "An hour ahead.");
        Await.that(
                "naha's health names the difference of the clocks",
                Duration.ofSeconds(90),
                () -> told("intake.clocks-differ").equals("true"));
        long skew = Long.parseLong(told("intake.clock-skew-seconds"));
        assertTrue(Math.abs(skew - 3_600) < 30, "the skew is named as " + skew + " s");
        assertNamed(Office.of(House.NAHA), "/office/served.xhtml", "differ by 3,[56]\\d\\d seconds");
        assertTrue(House.status().matches("(?s).*its clock differs by 3[56]\\d\\d s.*"), House.status());
        assertNamed(office, "/office/partner.xhtml?name=naha", "clock is .* ahead of ours");

        House.stop(House.NAHA);
        House.start(House.NAHA, Map.of("noren.clock.offset", "P8D"));
        String before = naha.release();
        ServerLog there = ServerLog.of(House.NAHA);
        ServerLog here = ServerLog.of(House.HINODE);
        office.publish(NEWS, "News", "<p>Eight days ahead.</p>");
        there.tells("link refused code=release-expired");
        here.tells("partner=naha code=release-expired");
        assertEquals(before, naha.release());
        assertTrue(naha.shows(NEWS, "An hour ahead."));

        House.stop(House.NAHA);
        House.start(House.NAHA);
        office.publish(NEWS, "News", "<p>On time.</p>");
        naha.awaits(NEWS, "On time.");
    }

    private static void assertNamed(Office office, String page, String words) throws Exception {
        String notices = office.open(page).select(".notice").text();
        assertTrue(Pattern.compile(words).matcher(notices).find(), notices);
    }

    private static String told(String key) throws InterruptedException {
        return Health.ready(House.NAHA)
                .map(Health.Answer::told)
                .map(told -> told.getOrDefault(key, ""))
                .orElse("");
    }
}
