package org.noren.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;

/**
 * A manager schedules a change for all sites. Both partners have it before, switch by themselves while the main site is down, and
 * the main site follows when it is up again; the month shows it (S23, S24).
 */
@OnThreeServers
class AllSitesSwitchAtOneMomentIT {
    private static final String PAGE = "/news/moment.html";
    private static final Duration UNTIL_THEN = Duration.ofSeconds(50);
    /** The bench measures it to the millisecond; here a busy machine must not make a lie of it. */
    private static final Duration SPREAD = Duration.ofSeconds(5);

    private static final Logger LOG = System.getLogger(AllSitesSwitchAtOneMomentIT.class.getName());

    private final Shop sapporo = new Shop(House.SAPPORO);
    private final Shop naha = new Shop(House.NAHA);

    @Test
    void thePartnersSwitchTogetherWhileTheMainSiteIsDown() throws Exception {
        Office office = Office.of(House.HINODE);
        office.publish(PAGE, "Moment", "<p>Before the moment.</p>");
        sapporo.awaits(PAGE, "Before the moment.");
        naha.awaits(PAGE, "Before the moment.");
        Document editor = office.open("/office/page.xhtml?path=" + URLEncoder.encode(PAGE, StandardCharsets.UTF_8));
        office.submit(editor, "page", "page:save", Map.of("page:body", "<p>After the moment.</p>"));

        Instant moment = Instant.now().plus(UNTIL_THEN).truncatedTo(ChronoUnit.SECONDS);
        String change = scheduled(office, moment);
        Await.that("both partners are ready", Duration.ofSeconds(30), () -> {
            Document page = office.open(change);
            return ready(page, "sapporo") && ready(page, "naha");
        });
        assertTrue(office.open("/office/schedule.xhtml")
                .select("table.month")
                .text()
                .contains("Autumn"));
        assertTrue(sapporo.shows(PAGE, "Before the moment.") && naha.shows(PAGE, "Before the moment."));
        assertTrue(Instant.now().isBefore(moment), "prepared in time");
        House.stop(House.HINODE);
        assertTrue(Instant.now().isBefore(moment), "stopped in time");

        List<Instant> switched = watched(moment);

        Duration spread = Duration.between(switched.get(0), switched.get(1)).abs();
        LOG.log(
                Level.INFO,
                "the partners switched {0} and {1} after the moment",
                Duration.between(moment, switched.get(0)),
                Duration.between(moment, switched.get(1)));
        assertTrue(spread.compareTo(SPREAD) < 0, () -> "between the partners lie " + spread);
        switched.forEach(at -> assertTrue(!at.isBefore(moment), () -> at + " is before " + moment));
        String number = sapporo.release();

        House.start(House.HINODE);
        new Shop(House.HINODE).awaits(PAGE, "After the moment.");
        Office again = Office.of(House.HINODE);
        Await.that(
                "the change is told as done",
                Duration.ofSeconds(30),
                () -> again.open(change).select(".heading .badge").text().equals("done"));
        Await.that(
                "both are in step",
                Duration.ofSeconds(60),
                () -> again.open("/office/partners.xhtml?state=in-step")
                                .select(".standing")
                                .size()
                        == 2);
        assertEquals(number, sapporo.release(), "no other release was made");
    }

    private static boolean ready(Document page, String partner) {
        return page.select("tr:has(a[href$=name=" + partner + "]) .badge")
                .text()
                .equals("ready");
    }

    private static String scheduled(Office office, Instant moment) throws Exception {
        Document form = office.open("/office/schedule-form.xhtml?q=moment");
        Document planned = office.submit(
                form,
                "plan",
                "plan:go",
                Map.of(
                        "path",
                        PAGE,
                        "at",
                        moment.atOffset(ZoneOffset.UTC).toLocalDateTime().toString(),
                        "zone",
                        "UTC",
                        "name",
                        "Autumn"));
        assertTrue(planned.location().contains("/office/schedule-change.xhtml?id="), planned.text());
        return planned.location().replaceFirst("^https?://[^/]+", "");
    }

    /** When each partner's shoppers see it first. */
    private List<Instant> watched(Instant moment) throws Exception {
        ExecutorService watchers = Executors.newFixedThreadPool(2);
        try {
            List<Future<Instant>> seen = new ArrayList<>();
            for (Shop shop : List.of(sapporo, naha)) {
                Callable<Instant> watch = () -> {
                    while (Instant.now().isBefore(moment.plusSeconds(60))) {
                        if (shop.shows(PAGE, "After the moment.")) {
                            return Instant.now();
                        }
                        Thread.sleep(20);
                    }
                    throw new AssertionError(shop.site().name() + " did not switch by itself");
                };
                seen.add(watchers.submit(watch));
            }
            return List.of(seen.get(0).get(), seen.get(1).get());
        } finally {
            watchers.shutdownNow();
        }
    }
}
