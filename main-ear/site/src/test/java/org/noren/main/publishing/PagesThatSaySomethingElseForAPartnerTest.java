package org.noren.main.publishing;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.noren.main.publishing.TestHinode.NAHA;
import static org.noren.main.publishing.TestHinode.SAPPORO;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.noren.main.partnership.PartnerGroup;
import org.noren.main.partnership.Scope;
import org.noren.main.publishing.EditionMaker.Result;
import org.noren.main.variants.Whose;
import org.noren.shared.edition.Edition;
import org.noren.shared.edition.Entry;
import org.noren.shared.page.Page;
import org.noren.shared.page.PagePath;
import org.noren.shared.peer.SiteName;
import org.noren.shared.seal.Digest;
import org.noren.shared.seal.StrictJson.Refused;
import org.noren.site.content.Draft;
import org.noren.site.content.TestDesk;
import org.noren.site.content.VariantPath;
import org.noren.site.testing.TestDatabase;

/** How variants come into partners' editions (S19, S22, B10, B12). */
class PagesThatSaySomethingElseForAPartnerTest {
    private static final Optional<PartnerGroup> NORTH = Optional.of(new PartnerGroup("north"));
    private static final String BODY =
            "<p>About</p><div data-block=\"hours\"><p>9–18</p></div><div data-block=\"way\">Tram</div>";

    private static TestHinode shop(TestDatabase database) {
        TestHinode hinode = new TestHinode(database);
        hinode.publish(
                TestDesk.layout(""),
                TestHinode.page("/about/", BODY),
                TestHinode.page("/goods/cup.html", "<p>Cup</p>"));
        return hinode;
    }

    private static Draft variant(String whom, String block, String page, String body) {
        Optional<String> named = Optional.of(block).filter(name -> !name.equals("-"));
        return TestHinode.page(
                new VariantPath(whom, named, PagePath.of(page)).path().value(), body);
    }

    private static Heir heir(SiteName name, Scope scope) {
        return new Heir(name, scope, Whose.of(name, name.equals(NAHA) ? Optional.empty() : NORTH));
    }

    private static Result make(TestHinode hinode, Heir heir, Optional<Digest> before) {
        return hinode.in(() -> hinode.editions.make(
                hinode.published.edition().now().root(), heir, EditionMaker.Keeping.NOTHING, before));
    }

    private static Digest at(TestHinode hinode, SiteName name) {
        return at(hinode, heir(name, Scope.ALL));
    }

    private static Digest at(TestHinode hinode, Heir heir) {
        return assertInstanceOf(Result.Closed.class, make(hinode, heir, Optional.empty()))
                .root();
    }

    private static String says(TestHinode hinode, Digest root, String path) {
        return hinode.in(() -> {
            Entry entry = Edition.at(root, hinode.published.nodes)
                    .find(PagePath.of(path))
                    .orElseThrow();
            try {
                return Page.read(
                                hinode.published.desk.store.find(entry.object()).orElseThrow())
                        .body();
            } catch (Refused e) {
                throw new AssertionError(e);
            }
        });
    }

    @ParameterizedTest
    @EnumSource
    void a_block_is_another_at_its_partner_alone_until_it_is_taken_away(TestDatabase database) {
        TestHinode hinode = shop(database);
        Digest site = hinode.published.now().root();

        hinode.publish(variant("sapporo", "hours", "/about/", "<p>10–16</p>"));

        assertEquals(site, hinode.published.now().root(), "it is no part of the main site");
        assertEquals(site, at(hinode, NAHA));
        Digest sapporo = at(hinode, SAPPORO);
        assertEquals(BODY.replace("9–18", "10–16"), says(hinode, sapporo, "/about/"));
        assertEquals(hinode.published.paths(site), hinode.published.paths(sapporo));
        hinode.published.withdraw("/.variant/sapporo/hours/about/");
        assertEquals(site, at(hinode, SAPPORO));
    }

    @ParameterizedTest
    @EnumSource
    void what_is_written_for_fewer_wins_and_a_whole_page_covers_the_blocks_beneath_it(TestDatabase database) {
        TestHinode hinode = shop(database);

        hinode.publish(
                variant("@north", "hours", "/about/", "<p>group hours</p>"),
                variant("@north", "way", "/about/", "group way"));
        assertEquals(
                BODY.replace("<p>9–18</p>", "<p>group hours</p>").replace("Tram", "group way"),
                says(hinode, at(hinode, SAPPORO), "/about/"));
        hinode.publish(variant("sapporo", "way", "/about/", "own way"));
        assertEquals(
                BODY.replace("<p>9–18</p>", "<p>group hours</p>").replace("Tram", "own way"),
                says(hinode, at(hinode, SAPPORO), "/about/"));
        hinode.publish(variant("@north", "-", "/about/", "<p>North</p><div data-block=\"way\"></div>"));
        assertEquals("<p>North</p><div data-block=\"way\">own way</div>", says(hinode, at(hinode, SAPPORO), "/about/"));
        hinode.publish(variant("sapporo", "-", "/about/", "<p>Own</p><div data-block=\"hours\">Own hours</div>"));
        assertEquals(
                "<p>Own</p><div data-block=\"hours\">Own hours</div>",
                says(hinode, at(hinode, SAPPORO), "/about/"),
                "the group's block does not reach over the partner's page");
        assertEquals(BODY, says(hinode, at(hinode, NAHA), "/about/"), "not of that group");
    }

    @ParameterizedTest
    @EnumSource
    void what_fits_nothing_changes_nothing(TestDatabase database) {
        TestHinode hinode = shop(database);
        Digest site = hinode.published.now().root();
        Scope goods = new Scope(List.of("/goods/**"), List.of());
        Digest part = at(hinode, heir(SAPPORO, goods));

        hinode.publish(
                variant("sapporo", "prices", "/about/", "<p>x</p>"),
                variant("sapporo", "-", "/no-such-page/", "<p>x</p>"),
                Draft.of(
                        PagePath.of("/.variant/sapporo/-/goods/cup.html"),
                        new Page("en", "Cup", "", "shop", "<p>x</p>")));
        assertEquals(site, at(hinode, SAPPORO));
        hinode.publish(variant("sapporo", "hours", "/about/", "<p>x</p>"));
        assertEquals(part, at(hinode, heir(SAPPORO, goods)), "it does not inherit that page");
        assertNotEquals(site, at(hinode, SAPPORO));
        hinode.published.withdraw("/about/");
        assertEquals(hinode.published.now().root(), at(hinode, SAPPORO), "its page is gone");
    }

    @ParameterizedTest
    @EnumSource
    void a_place_in_the_layouts_is_filled_for_one_partner(TestDatabase database) {
        TestHinode hinode = shop(database);
        hinode.publish(variant("sapporo", "-", "/.slot/advertisement/ja", "<p>Crab</p>"));
        Scope goods = new Scope(List.of("/goods/**"), List.of());

        assertEquals("<p>Crab</p>", says(hinode, at(hinode, SAPPORO), "/.slot/advertisement/ja"));
        assertEquals("<p>Crab</p>", says(hinode, at(hinode, heir(SAPPORO, goods)), "/.slot/advertisement/ja"));
        assertEquals(hinode.published.now().root(), at(hinode, NAHA));
        hinode.publish(TestHinode.page("/.slot/advertisement/ja", "<p>Tea</p>"));
        assertEquals("<p>Crab</p>", says(hinode, at(hinode, SAPPORO), "/.slot/advertisement/ja"));
        assertEquals("<p>Tea</p>", says(hinode, at(hinode, NAHA), "/.slot/advertisement/ja"));
    }

    private static Draft picture(String path) {
        return TestDesk.file(
                path, ("<svg xmlns=\"http://www.w3.org/2000/svg\"><title>" + path + "</title></svg>").getBytes(UTF_8));
    }

    @ParameterizedTest
    @EnumSource
    void the_set_stays_closed_and_a_picture_comes_only_to_whoever_sees_it(TestDatabase database) {
        TestHinode hinode = shop(database);
        Scope about = new Scope(List.of("/about/"), List.of());
        Draft snow = variant("sapporo", "hours", "/about/", "<p><img src=\"snow.svg\" alt=\"\"></p>");
        hinode.publish(snow);
        for (Scope scope : List.of(about, Scope.ALL)) {
            Result.Open open =
                    assertInstanceOf(Result.Open.class, make(hinode, heir(SAPPORO, scope), Optional.empty()));
            assertEquals("/about/ needs /about/snow.svg, which is not published", open.words());
            at(hinode, heir(NAHA, scope));
        }

        hinode.publish(picture("/about/snow.svg"));

        Digest sapporo = at(hinode, heir(SAPPORO, about));
        assertTrue(hinode.published.paths(sapporo).contains("/about/snow.svg"));
        assertFalse(hinode.published.paths(at(hinode, heir(NAHA, about))).contains("/about/snow.svg"));
        Digest whole = at(hinode, SAPPORO);
        hinode.published.withdrawWithoutLooking("/about/snow.svg");
        assertInstanceOf(Result.Open.class, make(hinode, heir(SAPPORO, about), Optional.of(sapporo)));
        Result.Open open =
                assertInstanceOf(Result.Open.class, make(hinode, heir(SAPPORO, Scope.ALL), Optional.of(whole)));
        assertEquals("/about/ needs /about/snow.svg, which is not published", open.words());
        hinode.published.withdraw("/.variant/sapporo/hours/about/");
        assertEquals(at(hinode, heir(NAHA, about)), at(hinode, heir(SAPPORO, about)));
    }

    @ParameterizedTest
    @EnumSource
    void a_page_that_is_wholly_another_needs_what_it_says_and_not_what_the_main_sites_does(TestDatabase database) {
        TestHinode hinode = shop(database);
        Scope about = new Scope(List.of("/about/"), List.of());
        hinode.publish(picture("/tram.svg"), TestHinode.page("/about/", "<p><img src=\"/tram.svg\" alt=\"\"></p>"));

        hinode.publish(variant("sapporo", "-", "/about/", "<p>No tram</p>"));

        assertEquals(List.of("/.layout/shop", "/about/"), hinode.published.paths(at(hinode, heir(SAPPORO, about))));
        assertTrue(hinode.published.paths(at(hinode, heir(NAHA, about))).contains("/tram.svg"));
    }

    /** However it came about: the edition that is made of the last one has the root of one that is made of nothing. */
    @ParameterizedTest
    @EnumSource
    void made_again_it_has_the_same_root(TestDatabase database) {
        TestHinode hinode = shop(database);
        Random random = new Random(160);
        for (int i = 0; i < 40; i++) {
            String page = "/p/" + random.nextInt(6) + ".html";
            String whom = List.of("sapporo", "@north", "naha").get(random.nextInt(3));
            String block = List.of("-", "hours", "way").get(random.nextInt(3));
            String path = random.nextBoolean() ? page : "/.variant/" + whom + "/" + block + page;
            boolean there = hinode.in(() -> hinode.published
                    .contents
                    .find(PagePath.of(path))
                    .filter(item -> item.published().isPresent())
                    .isPresent());
            if (there && random.nextInt(3) == 0) {
                hinode.published.withdraw(path);
            } else {
                String text = "<p>" + i + "</p>";
                boolean whole = path.equals(page) || block.equals("-");
                hinode.publish(
                        TestHinode.page(path, whole ? text + "<div data-block=\"hours\">" + i + "</div>" : text));
            }
            Heir same = heir(SAPPORO, Scope.ALL);
            Heir stranger = new Heir(new SiteName("stranger" + i), Scope.ALL, same.whose());
            assertEquals(at(hinode, stranger), at(hinode, same), "after step " + i + " at " + path);
        }
    }

    @ParameterizedTest
    @EnumSource
    void only_what_changed_is_laid_anew(TestDatabase database) {
        TestHinode hinode = shop(database);
        List<Draft> pages = new java.util.ArrayList<>();
        for (int i = 0; i < 50; i++) {
            pages.add(TestHinode.page("/p/" + i + ".html", "<div data-block=\"hours\">" + i + "</div>"));
            pages.add(variant("@north", "hours", "/p/" + i + ".html", "group " + i));
        }
        hinode.publish(pages.toArray(Draft[]::new));
        at(hinode, SAPPORO);
        assertEquals(100, hinode.variants.reads());

        at(hinode, new SiteName("otaru"));
        assertEquals(0, hinode.variants.reads(), "another partner of the group has the same pages");
        hinode.publish(TestHinode.page("/p/7.html", "<p>x</p><div data-block=\"hours\">7</div>"));
        at(hinode, SAPPORO);
        assertEquals(2, hinode.variants.reads(), "the page and its variant");
        hinode.publish(TestHinode.page("/goods/cup.html", "<p>Another cup</p>"));
        at(hinode, SAPPORO);
        assertEquals(0, hinode.variants.reads());
    }

    private static void join(TestHinode hinode, SiteName name) {
        hinode.run(() -> hinode.partnerDesk.join(name, NORTH));
    }

    private static Map<SiteName, Long> numbers(TestHinode hinode) {
        return List.of(SAPPORO, NAHA).stream()
                .collect(Collectors.toMap(
                        name -> name, name -> hinode.deliver(name).number()));
    }

    @ParameterizedTest
    @EnumSource
    void others_get_no_release_and_a_partner_that_joins_the_group_gets_what_the_group_has(TestDatabase database) {
        TestHinode hinode = shop(database);
        hinode.add(SAPPORO);
        hinode.add(NAHA);
        assertEquals(Map.of(SAPPORO, 1L, NAHA, 1L), numbers(hinode));

        hinode.publish(variant("sapporo", "hours", "/about/", "<p>10–16</p>"));
        assertEquals(Map.of(SAPPORO, 2L, NAHA, 1L), numbers(hinode));
        hinode.publish(variant("@north", "way", "/about/", "On skis"));
        assertEquals(Map.of(SAPPORO, 2L, NAHA, 1L), numbers(hinode), "nobody is in that group");
        join(hinode, NAHA);
        assertEquals(Map.of(SAPPORO, 2L, NAHA, 2L), numbers(hinode));
        assertEquals(
                BODY.replace("Tram", "On skis"),
                says(hinode, hinode.latest(NAHA).orElseThrow().edition(), "/about/"));
        hinode.published.withdraw("/.variant/sapporo/hours/about/");
        assertEquals(Map.of(SAPPORO, 3L, NAHA, 2L), numbers(hinode));
        assertEquals(
                hinode.published.now().root(),
                hinode.latest(SAPPORO).orElseThrow().edition());
    }
}
