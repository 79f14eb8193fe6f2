package org.noren.main.teasers;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.noren.shared.page.PagePath;
import org.noren.site.content.Applied;
import org.noren.site.content.Content.PageText;
import org.noren.site.content.Draft;
import org.noren.site.content.Label;
import org.noren.site.importing.ImportLimits;
import org.noren.site.importing.ImportOrder;
import org.noren.site.importing.ImportOutcome;
import org.noren.site.importing.ImportTarget;
import org.noren.site.importing.SelfKeptLists;
import org.noren.site.importing.SiteImport;
import org.noren.site.published.TestPublished;
import org.noren.site.testing.TestDatabase;

/** A folder with a list of links in it: the list keeps itself from then on; on each database (S20). */
@ParameterizedClass
@EnumSource
class ListsThatAnImportBringsTest {
    private static final PagePath GIFTS = PagePath.of("/gifts/");

    @Parameter
    TestDatabase database;

    @TempDir
    Path folder;

    private TestPublished house;
    private TestTeasers teasers;

    @BeforeEach
    void aFolder() throws IOException {
        house = new TestPublished(database);
        teasers = new TestTeasers(house);
        write("_layouts/shop.html", "<html><body><main data-slot=\"content\"></main></body></html>");
        write("pot.html", page("Pot", "noren:labels", "<p>x</p>"));
        write(
                "gifts/index.html",
                page("Gifts", "noren:list", "<p>intro</p><div data-block=\"teasers\"></div><p>end</p>"));
    }

    private static String page(String title, String meta, String body) {
        return "<html lang=\"ja\"><head><title>" + title + "</title><meta name=\"" + meta
                + "\" content=\"gift\"></head><body><main>" + body + "</main></body></html>";
    }

    private void write(String name, String text) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }

    private ImportOutcome.Done imported() throws IOException {
        ImportOutcome outcome = new SiteImport(new Desk(), ImportLimits.USUAL)
                .run(folder, ImportOrder.by("hanako").published());
        house.desk.site.run(house::followWithin);
        return assertInstanceOf(ImportOutcome.Done.class, outcome, outcome::toString);
    }

    private List<String> shown() {
        return house.desk.site.inTransaction(() -> {
            int number = house.contents.find(GIFTS).orElseThrow().published().orElseThrow();
            PageText text = (PageText)
                    house.desk.reader().open(GIFTS, number).orElseThrow().content();
            assertTrue(text.page().body().endsWith("<p>end</p>"), text.page().body());
            return Jsoup.parse(text.page().body()).select(".teasers a").eachText();
        });
    }

    @Test
    void theListIsFilledAndKeepsItself() throws IOException {
        imported();
        assertEquals(List.of("Pot"), shown());
        write("pot.html", page("Teapot", "noren:labels", "<p>x</p>"));
        imported();
        teasers.changed(List.of("/pot.html"));
        assertEquals(List.of("Teapot"), shown());
    }

    @Test
    void aSecondImportOfTheSameChangesNothing() throws IOException {
        imported();
        int before = house.desk.site.inTransaction(
                () -> house.contents.find(GIFTS).orElseThrow().latest());
        ImportOutcome.Done second = imported();
        assertEquals(0, second.report().counts().changed());
        assertEquals(
                before,
                house.desk.site.inTransaction(
                        () -> house.contents.find(GIFTS).orElseThrow().latest()));
        assertEquals(List.of("Pot"), shown());
    }

    @Test
    void anotherLabelInTheFolderIsAnotherChoice() throws IOException {
        imported();
        write(
                "gifts/index.html",
                page("Gifts", "noren:list", "<p>intro</p><div data-block=\"teasers\"></div><p>end</p>")
                        .replace("\"gift\"", "\"summer\""));
        imported();
        assertEquals(List.of(), shown());
        assertTrue(teasers.decides("summer"));
    }

    /** As the server does it: the site's own desk, and then its lists, in one transaction. */
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
        public Optional<SelfKeptLists> lists() {
            return Optional.of(new SelfKeptLists() {
                @Override
                public String block() {
                    return teasers.lists().block();
                }

                @Override
                public String standing(PagePath page) {
                    return house.desk.site.inTransaction(() -> teasers.lists().standing(page));
                }

                @Override
                public void keep(Map<PagePath, Label> lists, String author) {
                    teasers.lists().keep(lists, author);
                }
            });
        }

        @Override
        public Applied apply(
                Iterable<Draft> drafts, Supplier<Map<PagePath, Label>> lists, boolean publish, String author) {
            return house.desk.site.inTransaction(() -> {
                Applied applied = house.desk.desk().apply(drafts, publish, author);
                teasers.lists().keep(lists.get(), author);
                return applied;
            });
        }

        @Override
        public Applied preview(Iterable<Draft> drafts) {
            return house.desk.site.inTransaction(() -> house.desk.desk().preview(drafts));
        }
    }
}
