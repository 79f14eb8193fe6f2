package org.noren.site.assets;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.noren.site.content.TestDesk.ABOUT;
import static org.noren.site.content.TestDesk.css;
import static org.noren.site.content.TestDesk.page;

import java.util.List;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.noren.shared.page.PagePath;
import org.noren.site.assets.jpa.TestAssets;
import org.noren.site.content.Draft;
import org.noren.site.content.Relocation;
import org.noren.site.content.TestDesk;
import org.noren.site.testing.TestDatabase;

/** Which files are unused: the database and {@code Contents.uses} have to give one answer. */
@ParameterizedClass
@EnumSource
class WhatNothingShowsTest {
    @Parameter
    TestDatabase database;

    private TestDesk desk;
    private Assets assets;

    @BeforeEach
    void files() {
        desk = new TestDesk(database);
        assets = TestAssets.assets(desk.site);
        desk.write(css("/a.css", "p { color: red }"));
        desk.write(css("/b.css", "@import \"a.css\"; @import \"b.css\";"));
        desk.publish(PagePath.of("/a.css"), PagePath.of("/b.css"));
    }

    @Test
    void one_that_names_only_itself_is_unused() {
        assertUnused("/b.css");
    }

    @Test
    void what_a_draft_or_shoppers_see_counts_and_what_was_once_said_does_not() {
        desk.write(Draft.of(ABOUT, page("<p><a href=\"/b.css\">b</a></p>")));
        assertUnused();
        desk.publish(ABOUT);
        desk.write(Draft.of(ABOUT, page("<p>no more</p>")));
        assertUnused();
        desk.publish(ABOUT);
        assertUnused("/b.css");
    }

    @Test
    void what_is_in_the_bin_shows_nothing() {
        desk.at(d -> d.delete(List.of(PagePath.of("/b.css")), "hanako"));
        assertUnused("/a.css");
    }

    @Test
    void a_redirect_shows_nothing_but_who_asks_there_does() {
        desk.at(d -> d.delete(List.of(PagePath.of("/b.css")), "hanako"));
        desk.moving(moving ->
                moving.move(Relocation.of(List.of(PagePath.of("/a.css")), PagePath.of("/c.css")), false, desk.seen()));
        assertUnused("/c.css");
        desk.write(Draft.of(ABOUT, page("<p><a href=\"/a.css\">where it lay before</a></p>")));
        assertUnused();
    }

    @Test
    void what_browsers_ask_for_by_themselves_is_used() {
        desk.write(TestDesk.file("/favicon.ico", new byte[] {0, 0, 1, 0, 1, 0, 16, 16, 0, 0, 1, 0, 32, 0}));
        assertUnused("/b.css");
    }

    private void assertUnused(String... paths) {
        var all = desk.site.inTransaction(() -> assets.find(AssetFilter.of(name -> ""), 50));
        var unused = new TreeSet<>(List.of(paths));
        var found = new TreeSet<String>();
        for (var line : all.lines()) {
            var path = line.item().path();
            var shown = Assets.ASKED_FOR.contains(path)
                    || !desk.look(contents -> contents.uses(List.of(path))).isEmpty();
            assertEquals(shown, line.used(), path.value());
            if (!line.used()) {
                found.add(path.value());
            }
        }
        assertEquals(unused, found);
        assertEquals(unused.size(), all.unused());
        var listed = desk.site.inTransaction(
                () -> assets.find(AssetFilter.of(name -> name.equals("unused") ? "true" : ""), 50));
        assertEquals(unused.size(), listed.total());
    }
}
