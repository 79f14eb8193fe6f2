package org.noren.site.importing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.noren.shared.page.PagePath;
import org.noren.site.content.Applied;
import org.noren.site.content.Draft;
import org.noren.site.content.Label;
import org.noren.site.importing.jpa.TestImportJobs;
import org.noren.site.office.Audit;
import org.noren.site.office.Need;
import org.noren.site.office.RememberedTrail;
import org.noren.site.office.Visitor;
import org.noren.site.settings.Role;
import org.noren.site.testing.TestDatabase;
import org.noren.site.testing.TestSite;

/** Somebody asked for an import, left, and comes back; on each database. */
@ParameterizedClass
@EnumSource
class ImportsThatGoOnBehindThePageTest {
    private static final Instant NOON = Instant.parse("2026-11-20T12:00:00Z");

    private static final ImportReport NOTHING = ImportReport.of(order(), List.of());
    private static final Clock CLOCK = Clock.fixed(NOON, ZoneOffset.UTC);

    @Parameter
    TestDatabase database;

    @TempDir
    private Path temporary;

    private final MapTarget site = new MapTarget();
    private final RememberedTrail audited = new RememberedTrail();
    private final ScheduledExecutorService threads = Executors.newScheduledThreadPool(2);
    private ImportJobs jobs;
    private ImportDesk desk;

    @BeforeEach
    void open() {
        jobs = TestImportJobs.in(TestSite.empty(Role.MAIN, database), CLOCK);
        desk = desk(site);
    }

    private ImportDesk desk(ImportTarget target) {
        var made = new ImportDesk(new Importer(target, new Audit(audited, new Visitor(), CLOCK)), jobs, CLOCK);
        made.threads = threads;
        return made;
    }

    @AfterEach
    void close() {
        threads.shutdownNow();
    }

    @Test
    void the_report_waits_for_whoever_asked() throws Exception {
        Path archive = SourceFixture.shop()
                .page("old.html", "<p><a href=\"gone.html\">x</a><script>1</script></p>")
                .zip(temporary);
        long id = desk.start(archive, "shop.zip", order(), "127.0.0.1");
        ImportJob done = ended(id);
        assertEquals(ImportJob.State.DONE, done.state(NOON));
        ImportReport report = done.report().orElseThrow();
        assertEquals(8, report.counts().imported());
        assertEquals(List.of("old.html"), files(report, Interest.CLEANED));
        assertEquals(List.of("old.html"), files(report, Interest.DEAD));
        assertEquals(List.of("old.html"), files(report, Interest.TELLING));
        assertEquals(8, files(report, Interest.ALL).size());
        assertEquals(done.total(), done.done());
        assertFalse(Files.exists(archive));
        assertEquals("hanako", audited.records.get(0).who());
        assertEquals("127.0.0.1", audited.records.get(0).origin());
    }

    @Test
    void a_look_changes_nothing_and_is_not_audited() throws Exception {
        long id = desk.start(SourceFixture.shop().zip(temporary), "shop.zip", order().dry(), "127.0.0.1");
        assertEquals(7, ended(id).report().orElseThrow().counts().imported());
        assertEquals(Set.of(), site.paths());
        assertEquals(List.of(), audited.records);
    }

    @Test
    void what_stands_against_it_is_told_and_nothing_is_changed() throws Exception {
        Path archive = SourceFixture.shop().with("img/lie.png", "no picture").zip(temporary);
        ImportJob refused = ended(desk.start(archive, "shop.zip", order(), "127.0.0.1"));
        assertEquals(ImportJob.State.REFUSED, refused.state(NOON));
        assertTrue(refused.reasons().get(0).contains("lie.png"), refused.reasons()::toString);
        assertTrue(refused.report().isEmpty());
        assertEquals(Set.of(), site.paths());
    }

    @Test
    void a_fault_of_the_server_is_told_too() throws Exception {
        Path archive = SourceFixture.shop().zip(temporary);
        ImportJob failed = ended(desk(new FullDisk()).start(archive, "shop.zip", order(), "127.0.0.1"));
        assertEquals(ImportJob.State.FAILED, failed.state(NOON));
        assertEquals(List.of("The disk is full"), failed.reasons());
        assertFalse(Files.exists(archive));
    }

    @Test
    void one_whose_server_ended_is_known_by_its_silence() {
        long id = add("shop.zip", order());
        jobs.change(id, job -> job.goesOn(3, 7, NOON.plusSeconds(4)));
        ImportJob silent = jobs.find(id).orElseThrow();
        assertEquals(ImportJob.State.RUNNING, silent.state(NOON.plusSeconds(64)));
        assertEquals(ImportJob.State.CUT_OFF, silent.state(NOON.plusSeconds(65)));
        assertEquals(3, silent.done());
        assertEquals(7, silent.total());
    }

    @Test
    void a_sign_of_life_that_is_slower_than_the_import_does_not_undo_its_end() throws Exception {
        long id = add("shop.zip", order());
        jobs.change(id, job -> {
            CompletableFuture.runAsync(
                            () -> jobs.change(id, same -> same.ends(new ImportOutcome.Done(NOTHING), NOON)), threads)
                    .completeOnTimeout(null, 500, TimeUnit.MILLISECONDS)
                    .join();
            job.goesOn(3, 7, NOON.plusSeconds(4));
        });
        threads.shutdown();
        assertTrue(threads.awaitTermination(10, TimeUnit.SECONDS));
        assertEquals(
                ImportJob.State.DONE, jobs.find(id).orElseThrow().state(NOON), "The import ended, and is told as such");
    }

    @Test
    void one_that_brought_nothing_in_needs_a_person_until_it_came_in() {
        long broken = add("shop.zip", order());
        jobs.change(broken, job -> job.fails("The disk is full", NOON));
        long looked = add("look.zip", order().dry());
        jobs.change(looked, job -> job.fails("The disk is full", NOON));
        assertEquals(
                List.of("shop.zip was not brought in; hanako had asked for it."),
                needs().stream().map(Need::what).toList());
        assertEquals("/office/import.xhtml?id=" + broken, needs().get(0).address());
        jobs.change(add("shop.zip", order()), job -> job.ends(new ImportOutcome.Done(NOTHING), NOON));
        assertEquals(List.of(), needs());
    }

    private long add(String file, ImportOrder asked) {
        return jobs.add(new ImportJob(file, asked, "127.0.0.1", NOON));
    }

    private List<Need> needs() {
        var section = new ImportsSection();
        section.jobs = jobs;
        section.clock = CLOCK;
        return section.needs(Locale.ENGLISH);
    }

    @Test
    void the_newest_stay() {
        for (int i = 0; i < 5; i++) add(i + ".zip", order());
        jobs.keepOnly(3);
        assertEquals(
                List.of("4.zip", "3.zip", "2.zip"),
                jobs.newest(10).stream().map(ImportJobs.Line::file).toList());
    }

    private static ImportOrder order() {
        return ImportOrder.by("hanako").at(PagePath.ROOT);
    }

    private static List<String> files(ImportReport report, Interest interest) {
        return report.files().stream()
                .filter(interest::fits)
                .map(ImportReport.OfFile::file)
                .toList();
    }

    private ImportJob ended(long id) throws InterruptedException {
        for (long waited = 0; waited < Duration.ofSeconds(30).toMillis(); waited += 20) {
            ImportJob job = jobs.find(id).orElseThrow();
            if (job.endedAt().isPresent()) {
                threads.shutdown();
                assertTrue(threads.awaitTermination(10, TimeUnit.SECONDS));
                return job;
            }
            TimeUnit.MILLISECONDS.sleep(20);
        }
        throw new AssertionError("The import never ends");
    }

    private static final class FullDisk implements ImportTarget {
        @Override
        public boolean has(PagePath path) {
            return false;
        }

        @Override
        public boolean decides(Label label) {
            return false;
        }

        @Override
        public Applied apply(
                Iterable<Draft> drafts, Supplier<Map<PagePath, Label>> lists, boolean publish, String author) {
            throw new IllegalStateException("The disk is full");
        }

        @Override
        public Applied preview(Iterable<Draft> drafts) {
            throw new IllegalStateException("The disk is full");
        }
    }
}
