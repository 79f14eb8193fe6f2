package org.noren.partner.timetable;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.noren.partner.timetable.TimetableDesk.Outcome;
import org.noren.partner.timetable.jpa.TestFeeds;
import org.noren.site.office.Audit;
import org.noren.site.settings.Role;
import org.noren.site.testing.TestDatabase;
import org.noren.site.testing.TestSite;

@ParameterizedClass
@EnumSource
class TheLastGoodFeedStaysTest {
    private static final Instant NOW = Instant.parse("2026-11-28T03:00:00Z");

    @Parameter
    TestDatabase database;

    @TempDir
    private Path folder;

    private final List<String> audited = new ArrayList<>();
    private final TimetableDesk desk = new TimetableDesk();
    private final ServedTimetable served = new ServedTimetable();
    private Feeds feeds;
    private TestSite site;

    @BeforeEach
    void open() {
        site = TestSite.empty(Role.PARTNER, database);
        feeds = TestFeeds.of(site);
        desk.feeds = feeds;
        desk.clock = Clock.fixed(NOW, ZoneOffset.UTC);
        desk.audit = new Audit() {
            @Override
            public void did(String action, String what) {
                audited.add(action + " " + what);
            }
        };
        served.feeds = site.transactional(Feeds.class, feeds);
    }

    private Outcome take(FeedFixture feed, String name) throws Exception {
        Path zip = feed.zip(folder);
        return site.inTransaction(() -> desk.take(zip, name, "naomi"));
    }

    private String harbour() {
        return served.now().flatMap(now -> now.stop("a")).orElseThrow().name().own();
    }

    @Test
    void aGoodFeedIsServedAtOnceAndABadOneChangesNothing() throws Exception {
        assertEquals(Optional.empty(), served.now());
        assertInstanceOf(Outcome.Taken.class, take(new FeedFixture(), "first.zip"));
        assertEquals("Harbour", harbour());

        Outcome.Refused refused = assertInstanceOf(
                Outcome.Refused.class,
                take(new FeedFixture().changed("stop_times.txt", "08:11:00", "8 o'clock"), "bad.zip"));
        assertEquals(
                "stop_times.txt 3", refused.flaw().file() + " " + refused.flaw().line());
        assertEquals("Harbour", harbour());
        assertEquals("first.zip", site.inTransaction(desk::loaded).orElseThrow().name());

        assertInstanceOf(
                Outcome.Taken.class, take(new FeedFixture().changed("stops.txt", "Harbour", "Port"), "next.zip"));
        assertEquals("Port", harbour());
        LoadedFeed loaded = site.inTransaction(desk::loaded).orElseThrow();
        assertEquals(
                new LoadedFeed(
                        loaded.number(),
                        "next.zip",
                        NOW,
                        "naomi",
                        loaded.size(),
                        LocalDate.of(2026, 11, 1),
                        LocalDate.of(2026, 11, 30),
                        3,
                        1,
                        2),
                loaded);
        assertEquals(List.of("timetable-taken first.zip", "timetable-taken next.zip"), audited);
        assertEquals(
                Optional.empty(),
                site.inTransaction(() -> feeds.archive(loaded.number() - 1)),
                "nothing is left of it");
    }

    @Test
    void anArchiveOfManyPartsComesBackAsItWas() throws Exception {
        byte[] noise = new byte[1_300_000];
        new Random(3).nextBytes(noise);
        Path zip = new FeedFixture().bytes("shapes.txt", noise).zip(folder);
        Outcome.Taken taken =
                assertInstanceOf(Outcome.Taken.class, site.inTransaction(() -> desk.take(zip, "big.zip", "naomi")));
        assertArrayEquals(
                Files.readAllBytes(zip),
                site.inTransaction(() -> feeds.archive(taken.feed().number())).orElseThrow());
        assertEquals("Harbour", harbour());
    }

    @Test
    void aTimetableThatIsTakenAwayIsGone() throws Exception {
        take(new FeedFixture(), "first.zip");
        assertEquals("Harbour", harbour());
        site.run(desk::remove);
        assertEquals(Optional.empty(), served.now());
        site.run(desk::remove);
        assertEquals(List.of("timetable-taken first.zip", "timetable-removed -"), audited);
    }
}
