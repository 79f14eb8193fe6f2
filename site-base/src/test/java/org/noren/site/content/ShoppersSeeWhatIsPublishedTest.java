package org.noren.site.content;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.noren.site.content.TestDesk.ABOUT;
import static org.noren.site.content.TestDesk.css;
import static org.noren.site.content.TestDesk.layout;
import static org.noren.site.content.TestDesk.page;
import static org.noren.site.content.TestDesk.translation;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.noren.shared.edition.Kind;
import org.noren.shared.page.PagePath;
import org.noren.site.content.Reference.Role;
import org.noren.site.testing.TestDatabase;

@ParameterizedClass
@EnumSource
class ShoppersSeeWhatIsPublishedTest {
    private static final PagePath GOODS = PagePath.of("/goods/");
    private static final PagePath STYLE = PagePath.of("/style/shop.css");
    private static final PagePath LAYOUT = PagePath.of("/.layout/shop");

    @Parameter
    TestDatabase database;

    private TestDesk desk;

    @BeforeEach
    void emptySite() {
        desk = new TestDesk(database);
    }

    @Test
    void a_draft_is_seen_by_nobody_until_it_is_published() {
        desk.write(Draft.of(ABOUT, page("<p>one</p>")));
        assertEquals(List.of(), desk.look(Contents::published));

        assertEquals(Set.of(ABOUT), desk.at(d -> d.publish(List.of(ABOUT, GOODS), "hanako")));

        assertEquals(List.of(new ContentChanged(Set.of(ABOUT), Set.of())), desk.changes.take());
        assertEquals(List.of(ABOUT), paths());
        assertEquals(State.PUBLISHED, desk.state(ABOUT));
    }

    @Test
    void a_newer_draft_leaves_what_shoppers_see_until_it_is_published_too() {
        desk.write(Draft.of(ABOUT, page("<p>one</p>")));
        desk.publish(ABOUT);
        var seen = desk.look(Contents::published);

        desk.write(Draft.of(ABOUT, page("<p>two</p>")));

        assertEquals(State.CHANGED, desk.state(ABOUT));
        assertEquals(seen, desk.look(Contents::published));
        assertEquals(List.of(), desk.changes.take());
    }

    @Test
    void publishing_what_is_published_changes_nothing() {
        desk.write(Draft.of(ABOUT, page("<p>one</p>")));
        desk.publish(ABOUT);

        assertEquals(Set.of(), desk.at(d -> d.publish(List.of(ABOUT), "hanako")));
        assertEquals(List.of(), desk.changes.take());
    }

    @Test
    void unpublishing_and_deleting_withdraw_and_say_so() {
        desk.write(Draft.of(ABOUT, page("<p>one</p>")));
        desk.write(Draft.of(GOODS, page("<p>one</p>")));
        desk.publish(ABOUT, GOODS);

        assertEquals(
                Set.of(ABOUT),
                desk.at(d -> d.unpublish(List.of(ABOUT), "hanako")).done());
        assertEquals(
                Set.of(GOODS), desk.at(d -> d.delete(List.of(GOODS), "hanako")).done());

        assertEquals(
                List.of(new ContentChanged(Set.of(), Set.of(ABOUT)), new ContentChanged(Set.of(), Set.of(GOODS))),
                desk.changes.take());
        assertEquals(List.of(), paths());
        assertEquals(State.DRAFT, desk.state(ABOUT));
    }

    @Test
    void translations_know_each_other_once_they_are_published() {
        desk.write(translation("/a/", "ja", "a"));
        desk.write(translation("/en/a/", "en", "a"));
        desk.write(translation("/b/", "ja", "b"));
        desk.publish(PagePath.of("/a/"), PagePath.of("/b/"));
        assertEquals(Map.of(), entry("/a/").alternates());

        desk.publish(PagePath.of("/en/a/"));

        assertEquals(Map.of("en", PagePath.of("/en/a/")), entry("/a/").alternates());
        assertEquals(Map.of("ja", PagePath.of("/a/")), entry("/en/a/").alternates());
        assertEquals(Map.of(), entry("/b/").alternates());
        assertEquals(10, entry("/a/").order().orElseThrow());
        assertEquals(desk.look(Contents::published).get(0), entry("/a/"));
    }

    @Test
    void what_published_things_refer_to_can_be_asked_in_both_directions() {
        desk.write(Draft.of(ABOUT, page("<p><a href=\"/goods/\">g</a><img src=\"cloth.png\" alt=\"\"></p>")));
        desk.write(layout("<a href=\"/\">home</a>"));
        desk.write(css(STYLE.value(), "@font-face { src: url(/f.woff2) }"));
        desk.publish(ABOUT, LAYOUT);

        var references = desk.look(c -> c.references(List.of(ABOUT, STYLE)));

        assertEquals(
                Map.of(
                        ABOUT,
                        Set.of(
                                Reference.of(Role.LINK, GOODS),
                                Reference.of(Role.ASSET, PagePath.of("/about/cloth.png")),
                                Reference.of(Role.LAYOUT, LAYOUT))),
                references);
        assertEquals(Set.of(ABOUT), desk.look(c -> c.whoReferences(List.of(GOODS, LAYOUT))));
        assertEquals(Set.of(), desk.look(c -> c.whoReferences(List.of(PagePath.of("/f.woff2")))));
        desk.publish(STYLE);
        assertEquals(Set.of(STYLE), desk.look(c -> c.whoReferences(List.of(PagePath.of("/f.woff2")))));
    }

    @Test
    void a_list_is_filtered_and_paged_by_the_database() {
        for (var i = 0; i < 25; i++) {
            desk.write(Draft.of(PagePath.of("/goods/%02d.html".formatted(i)), page("<p>" + i + "</p>")));
        }
        desk.write(translation("/en/about/", "en", "a"));
        desk.write(layout(""));
        desk.publish(PagePath.of("/goods/03.html"), PagePath.of("/en/about/"));
        desk.write(Draft.of(PagePath.of("/goods/03.html"), page("<p>new</p>")));
        desk.at(d -> d.delete(List.of(PagePath.of("/goods/04.html")), "hanako"));

        var second = desk.look(c -> c.list(Search.all().under("/goods/").lines(10, 10)));
        assertEquals(24, second.total());
        assertEquals(PagePath.of("/goods/11.html"), second.lines().get(0).item().path());
        assertEquals(10, second.lines().size());
        assertEquals(1, total(Search.all().in("en")));
        assertEquals(1, total(Search.all().being(State.CHANGED)));
        assertEquals(1, total(Search.all().being(State.PUBLISHED)));
        assertEquals(1, total(Search.all().being(State.DELETED)));
        assertEquals(1, total(Search.all().of(Kind.LAYOUT)));
        assertEquals(24, total(Search.all().saying("のれ")));
        assertEquals(1, total(Search.all().saying("TITLE")));
        assertEquals(0, total(Search.all().saying("%")));
        assertEquals(0, total(Search.all().under("/goods/1_")));
    }

    @Test
    void words_that_were_never_kept_are_made_up() {
        desk.write(Draft.of(ABOUT, page("<p>暖簾の話</p>")));
        desk.write(layout("<p>暖簾の話</p>"));
        assertEquals(1, total(Search.all().saying("の話")), "a layout is found by its name only");
        assertEquals(2, desk.forgetWordsAndCatchUp());
        assertEquals(1, total(Search.all().saying("の話")));
    }

    @Test
    void every_object_of_every_revision_is_named_before_a_sweep() {
        var film = new byte[3 << 20];
        film[0] = '%';
        System.arraycopy("%PDF-1.7\n".getBytes(java.nio.charset.StandardCharsets.UTF_8), 0, film, 0, 9);
        film[2 << 20] = 1;
        desk.write(TestDesk.file("/film.pdf", film));
        desk.write(Draft.of(ABOUT, page("<p>one</p>")));
        desk.write(Draft.of(ABOUT, page("<p>two</p>")));

        var objects = desk.look(Contents::objects);

        assertEquals(6, objects.size(), "two pages, three pieces, their list");
        desk.clock.advance(java.time.Duration.ofDays(1));
        var swept = desk.site.inTransaction(() -> desk.store.sweep(objects::contains, desk.clock.instant()));
        assertEquals(0, swept.removed());
        assertTrue(desk.open(ABOUT, 1).isPresent());
    }

    private List<PagePath> paths() {
        return desk.look(Contents::published).stream().map(PublishedEntry::path).toList();
    }

    private PublishedEntry entry(String path) {
        return desk.look(c -> c.published(List.of(PagePath.of(path)))).get(0);
    }

    private long total(Search search) {
        return desk.look(c -> c.list(search)).total();
    }
}
