package org.noren.site.editing;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.BeforeParameterizedClassInvocation;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.noren.shared.page.Page;
import org.noren.shared.page.PagePath;
import org.noren.site.content.Draft;
import org.noren.site.content.Label;
import org.noren.site.content.State;
import org.noren.site.content.TestDesk;
import org.noren.site.testing.TestDatabase;
import org.noren.site.testing.TestSite.Asked;

/** A list of five thousand pages costs what its one screen costs: as many questions, and no more rows than it shows. */
@ParameterizedClass
@EnumSource
class FiveThousandPagesTest {
    private static final int ALL = 5_000;
    private static final PagePath SHELF_7 = PagePath.of("/goods/shelf-07/");

    private static TestDesk desk;

    FiveThousandPagesTest(TestDatabase database) {}

    @BeforeParameterizedClassInvocation
    static void fill(TestDatabase database) {
        desk = new TestDesk(database);
        List<Draft> drafts = new ArrayList<>();
        for (var i = 0; i < ALL - 100; i++) {
            drafts.add(page("/goods/shelf-%02d/%04d.html".formatted(i % 50, i), "Nr. " + i));
        }
        for (var i = 0; i < 100; i++) {
            drafts.add(page("/stories/%03d/".formatted(i), "Story " + i));
        }
        drafts.add(
                Draft.of(PagePath.of("/goods/shelf-07/list.txt"), () -> new ByteArrayInputStream("x".getBytes(UTF_8))));
        desk.at(d -> d.apply(drafts, true, "hanako"));
        desk.at(d -> d.unpublish(List.of(PagePath.of("/stories/007/")), "hanako"));
        desk.inBulk(b -> b.label(
                List.of(PagePath.of("/stories/007/"), PagePath.of("/stories/008/")),
                List.of(new Label("春")),
                List.of()));
    }

    private static Draft page(String path, String title) {
        var number = path.replaceAll("\\D", "");
        return Draft.of(
                PagePath.of(path),
                new Page("ja", title, "", "shop", "<p>暖簾の<b>話</b>、その" + number + "。ＮＯＲＥＮ Ａ" + number + "</p>"));
    }

    @Test
    void theFirstScreenShowsFiftyAndCountsTheRestInTheDatabase() {
        var shown = show(Map.of());
        assertEquals(ALL, shown.result().listing().total());
        assertEquals(50, shown.result().listing().lines().size());
        assertEquals(List.of("/goods/ 4900", "/stories/ 100"), folders(shown.result()));
        assertCost(6, 1 + 50 + 0 + 2 + 1 + 1, shown);
    }

    @Test
    void theLastScreenCostsNoMoreThanTheFirst() {
        var shown = show(Map.of("first", "4950"));
        assertEquals(50, shown.result().listing().lines().size());
        assertCost(6, 1 + 50 + 2 + 2 + 1 + 1, shown);
    }

    @Test
    void anOpenFolderCostsOneQuestionMore() {
        var shown = show(Map.of("folder", SHELF_7.value()));
        assertEquals(98, shown.result().listing().total());
        assertEquals(52, shown.result().tree().lines().size());
        assertTrue(shown.result().tree().lines().stream()
                .anyMatch(line -> line.current() && line.folder().path().equals(SHELF_7) && line.depth() == 1));
        assertCost(8, 1 + 50 + 0 + 52 + 1 + 1, shown);
        var files = show(Map.of("kind", "ASSET", "folder", "/goods/"));
        assertEquals(List.of("/goods/ 1", "/goods/shelf-07/ 1"), folders(files.result()));
        assertEquals(1, files.result().listing().total());
    }

    @Test
    void aWordOfTheTextIsFoundInAnyWidthOfLettersAndPagedToo() {
        assertEquals(1, show(Map.of("q", "noren　ａ０７1157")).result().listing().total());
        var shown = show(Map.of("q", "暖簾の話"));
        assertEquals(ALL, shown.result().listing().total());
        assertCost(6, 1 + 50 + 2 + 1 + 1, shown);
        assertEquals(0, show(Map.of("q", "<b>")).result().listing().total(), "a tag is no text");
        assertEquals(1, show(Map.of("q", "STORIES/042")).result().listing().total());
    }

    @Test
    void filtersNarrowTogether() {
        assertEquals(2, show(Map.of("label", "春")).result().listing().total());
        assertEquals(
                1,
                show(Map.of("label", "春", "state", State.DRAFT.name()))
                        .result()
                        .listing()
                        .total());
        assertEquals(
                List.of("春"),
                show(Map.of("q", "Story 8")).result().listing().lines().get(0).labels());
        assertEquals(0, show(Map.of("locale", "en")).result().listing().total());
        assertEquals(ALL, show(Map.of("locale", "ja")).result().listing().total());
        assertEquals(Map.of("春", 2L), show(Map.of()).result().labels());
    }

    @Test
    void allThatAFilterFindsIsOneQuestion() {
        var filter = filter(Map.of("folder", "/goods/"));
        var all = desk.counting(contents -> new Browsing(contents).all(filter));
        assertEquals(ALL - 100, all.result().size());
        assertEquals(1, all.questions());
        assertEquals(99, desk.look(c -> new Browsing(c).folder(SHELF_7)).size(), "pages and files");
    }

    private static Asked<Browsing.Shown> show(Map<String, String> parameters) {
        var filter = filter(parameters);
        return desk.counting(contents -> new Browsing(contents).show(filter));
    }

    private static PageFilter filter(Map<String, String> parameters) {
        return PageFilter.of(name -> Optional.ofNullable(parameters.get(name)).orElse(""));
    }

    private static List<String> folders(Browsing.Shown shown) {
        return shown.tree().lines().stream()
                .map(line -> line.folder().path() + " " + line.folder().items())
                .toList();
    }

    private static void assertCost(int questions, int rows, Asked<?> asked) {
        assertEquals(questions, asked.questions(), "questions");
        assertTrue(asked.rows() <= rows, asked.rows() + " rows, and at most " + rows + " are shown");
    }
}
