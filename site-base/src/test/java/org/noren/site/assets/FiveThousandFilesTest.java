package org.noren.site.assets;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.noren.site.content.TestDesk.css;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.BeforeParameterizedClassInvocation;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.noren.shared.page.PagePath;
import org.noren.site.assets.jpa.TestAssets;
import org.noren.site.content.Draft;
import org.noren.site.content.TestDesk;
import org.noren.site.testing.TestDatabase;
import org.noren.site.testing.TestSite.Asked;

/** A library of five thousand files costs what its one screen costs. Each second picture is shown by a page. */
@ParameterizedClass
@EnumSource
class FiveThousandFilesTest {
    private static final int ALL = 5_000;
    private static final int SCREEN = 48;
    private static final int NOT_PICTURES = 3;

    private static TestDesk desk;
    private static Assets assets;

    FiveThousandFilesTest(TestDatabase database) {}

    @BeforeParameterizedClassInvocation
    static void fill(TestDatabase database) {
        desk = new TestDesk(database);
        assets = TestAssets.assets(desk.site);
        List<Draft> drafts = new ArrayList<>();
        for (var i = 0; i < ALL - NOT_PICTURES; i++) {
            drafts.add(picture("/img/shelf-%02d/%04d.svg".formatted(i % 50, i)));
            if (i % 2 == 0) {
                drafts.add(Draft.of(
                        PagePath.of("/goods/%04d.html".formatted(i)),
                        TestDesk.page("<p><img src=\"/img/shelf-%02d/%04d.svg\" alt=\"\"></p>".formatted(i % 50, i))));
            }
        }
        drafts.add(css("/shop.css", "p { color: navy }"));
        drafts.add(css("/price.txt", "300"));
        drafts.add(picture("/img/100%_Wool.svg"));
        desk.at(d -> d.apply(drafts, true, "hanako"));
        desk.at(d -> d.unpublish(List.of(PagePath.of("/price.txt")), "hanako"));
    }

    private static Draft picture(String path) {
        return TestDesk.file(
                path, ("<svg xmlns=\"http://www.w3.org/2000/svg\"><title>" + path + "</title></svg>").getBytes(UTF_8));
    }

    @Test
    void any_screen_is_four_questions_and_the_rows_that_it_shows() {
        var first = show(Map.of());
        assertEquals(ALL, first.result().total());
        assertEquals(2_501, first.result().unused());
        assertEquals(SCREEN, first.result().lines().size());
        assertCost(first);
        assertCost(show(Map.of("first", "4992")));
        assertEquals(8, show(Map.of("first", "4992")).result().lines().size());
        assertCost(show(Map.of("kind", "PICTURE", "q", "shelf-0")));
    }

    @Test
    void unused_ones_are_found_and_counted_by_the_database() {
        var unused = show(Map.of("unused", "true"));
        assertEquals(2_501, unused.result().total());
        assertTrue(unused.result().lines().stream().noneMatch(Assets.Line::used));
        assertEquals(3, unused.questions());
        var all = desk.site.counting(() -> assets.paths(filter(Map.of("unused", "true", "kind", "PICTURE")), 10_000));
        assertEquals(2_499, all.result().size());
        assertEquals(1, all.questions());
        assertEquals(
                List.of(false, true),
                show(Map.of("q", "/000")).result().lines().stream()
                        .limit(2)
                        .map(Assets.Line::used)
                        .sorted()
                        .toList());
    }

    @Test
    void each_kind_is_found_by_what_the_content_is() {
        assertEquals(Set.of("/shop.css"), paths(Map.of("kind", "STYLE")));
        assertEquals(Set.of("/price.txt"), paths(Map.of("kind", "DOCUMENT")));
        assertEquals(Set.of(), paths(Map.of("kind", "FONT")));
        assertEquals(ALL - 2, show(Map.of("kind", "PICTURE")).result().total());
        assertEquals(Set.of("/price.txt"), paths(Map.of("state", "DRAFT")));
        assertEquals(
                ALL,
                show(Map.of("kind", "no-such-kind", "state", "DELETED"))
                        .result()
                        .total());
    }

    @Test
    void words_of_the_path_are_found_whatever_their_case_and_signs() {
        assertEquals(Set.of("/img/100%_Wool.svg"), paths(Map.of("q", "100%_wool")));
        assertEquals(Set.of(), paths(Map.of("q", "100_%wool")));
    }

    private static Set<String> paths(Map<String, String> parameters) {
        Set<String> paths = new TreeSet<>();
        show(parameters)
                .result()
                .lines()
                .forEach(line -> paths.add(line.item().path().value()));
        return paths;
    }

    private static Asked<Assets.Found> show(Map<String, String> parameters) {
        var filter = filter(parameters);
        return desk.site.counting(() -> assets.find(filter, SCREEN));
    }

    private static AssetFilter filter(Map<String, String> parameters) {
        return AssetFilter.of(name -> Optional.ofNullable(parameters.get(name)).orElse(""));
    }

    private static void assertCost(Asked<Assets.Found> asked) {
        var lines = asked.result().lines().size();
        assertEquals(4, asked.questions(), "questions");
        assertTrue(asked.rows() <= 2 + 2L * lines, asked.rows() + " rows for " + lines + " lines");
    }
}
