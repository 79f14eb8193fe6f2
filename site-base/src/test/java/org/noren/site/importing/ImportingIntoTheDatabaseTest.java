package org.noren.site.importing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.noren.shared.page.PagePath;
import org.noren.site.content.Applied;
import org.noren.site.content.Contents;
import org.noren.site.content.Draft;
import org.noren.site.content.Label;
import org.noren.site.content.TestDesk;
import org.noren.site.testing.TestDatabase;

/** The import with the desk that keeps what it makes, on each database. */
@ParameterizedClass
@EnumSource
class ImportingIntoTheDatabaseTest {
    @Parameter
    TestDatabase database;

    @TempDir
    private Path temporary;

    private TestDesk desk;

    @BeforeEach
    void emptySite() {
        desk = new TestDesk(database);
    }

    @Test
    void a_site_comes_in_once_and_a_second_import_changes_nothing() throws IOException {
        Path zip = SourceFixture.shop().zip(temporary);
        assertEquals(7, done(imported(zip)).imported());
        assertEquals(7, desk.look(Contents::published).size());
        assertEquals("<p><a href=\"/goods/noren.html#price\">goods</a></p>", desk.body(PagePath.of("/about/")));
        assertEquals(7, done(imported(zip)).unchanged());
        desk.changes.take();
        Path changed = SourceFixture.shop().page("about/index.html", "new").zip(temporary);
        assertEquals(1, done(imported(changed)).changed());
        assertEquals("new", desk.body(PagePath.of("/about/")));
    }

    @Test
    void an_import_that_breaks_off_in_the_middle_leaves_nothing() throws IOException {
        byte[] noughts = new byte[64 << 20];
        System.arraycopy(SourceFixture.PNG, 0, noughts, 0, SourceFixture.PNG.length);
        SourceFixture shop = SourceFixture.shop();
        for (int i = 0; i < 150; i++) shop.with("img/" + i + ".png", SourceFixture.PNG);
        Path zip = shop.with("img/z-bomb.png", noughts).zip(temporary);
        ImportOutcome outcome = imported(zip);
        assertTrue(assertInstanceOf(ImportOutcome.Refused.class, outcome)
                .reasons()
                .get(0)
                .contains("z-bomb.png"));
        assertEquals(0, desk.look(Contents::published).size());
        assertTrue(
                desk.look(contents -> contents.find(PagePath.of("/img/0.png"))).isEmpty());
    }

    private ImportOutcome imported(Path source) throws IOException {
        return new SiteImport(new Desk(), ImportLimits.USUAL)
                .run(source, ImportOrder.by("hanako").published());
    }

    private static ImportReport.Counts done(ImportOutcome outcome) {
        return assertInstanceOf(ImportOutcome.Done.class, outcome, outcome::toString)
                .report()
                .counts();
    }

    private final class Desk implements ImportTarget {
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
            return desk.at(it -> it.apply(drafts, publish, author));
        }

        @Override
        public Applied preview(Iterable<Draft> drafts) {
            return desk.at(it -> it.preview(drafts));
        }
    }
}
