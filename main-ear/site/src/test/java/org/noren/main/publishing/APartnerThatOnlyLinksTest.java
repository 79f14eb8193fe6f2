package org.noren.main.publishing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.noren.main.partnership.Choosing;
import org.noren.main.partnership.Contract;
import org.noren.main.partnership.Scope;
import org.noren.main.partnership.TestPartnerDesk;
import org.noren.main.publishing.EditionMaker.Result;
import org.noren.main.variants.TestVariants;
import org.noren.shared.link.Release;
import org.noren.shared.link.SiteValues;
import org.noren.shared.page.PagePath;
import org.noren.shared.seal.Digest;
import org.noren.site.content.TestDesk;
import org.noren.site.editing.OtherSites;
import org.noren.site.editing.OtherSites.OtherSite;
import org.noren.site.testing.TestDatabase;

/** By its contract a partner inherits lists of links and what they need, and nothing else (S20). */
class APartnerThatOnlyLinksTest {
    private static final Scope LINK_ONLY = Scope.ALL.linkOnly(true);

    private static TestHinode shop(TestDatabase database) {
        TestHinode hinode = new TestHinode(database);
        hinode.publish(
                TestDesk.layout(""),
                TestHinode.page("/cup.html", "ja", "cup"),
                TestHinode.page("/links/", "ja", "links"),
                TestHinode.page("/more/links/", "ja", "more"));
        hinode.published.move("/cup.html", "/mug.html");
        hinode.editions.choosing = choosing(hinode, "/links/", "/more/links/");
        return hinode;
    }

    private static Choosing choosing(TestHinode hinode, String... lists) {
        Set<PagePath> paths = Set.copyOf(Arrays.stream(lists).map(PagePath::of).toList());
        return TestPartnerDesk.choosing(
                hinode.published.contents, hinode.published.edition(), hinode.published.nodes, () -> paths);
    }

    private static Contract linkOnly() {
        Contract usual = Contract.usual(Map.of("name", "Sapporo"));
        return new Contract(LINK_ONLY, usual.way(), usual.onChange(), usual.index(), usual.values());
    }

    private static List<String> paths(TestHinode hinode, Scope scope) {
        Result result = hinode.in(() -> hinode.editions.make(
                hinode.published.edition().now().root(),
                TestHinode.heir(scope),
                EditionMaker.Keeping.NOTHING,
                Optional.empty()));
        Digest root = assertInstanceOf(Result.Closed.class, result).root();
        return hinode.published.paths(root);
    }

    @ParameterizedTest
    @EnumSource
    void itInheritsTheListsWhereItsContractSaysAndTheirLayout(TestDatabase database) {
        TestHinode hinode = shop(database);
        assertEquals(
                List.of("/.layout/shop", "/.menu/ja", "/links/", "/more/links/"),
                paths(hinode, LINK_ONLY),
                "neither pages nor redirects");
        assertEquals(
                List.of("/.layout/shop", "/.menu/ja", "/links/"),
                paths(hinode, new Scope(List.of("/links/**"), List.of()).linkOnly(true)));
        assertFalse(LINK_ONLY.all());
    }

    @Test
    void inThePreviewItShowsListsAloneWhetherTheyArePublishedOrNot() {
        TestHinode hinode = shop(TestDatabase.H2);
        hinode.add(TestHinode.SAPPORO, linkOnly());
        OtherSites sites = TestVariants.show(hinode.partners, choosing(hinode, "/links/", "/new/"), hinode.laidPages);
        OtherSite sapporo = hinode.in(sites::all).get(0);
        assertTrue(sapporo.inherits().test(PagePath.of("/links/")));
        assertTrue(sapporo.inherits().test(PagePath.of("/new/")));
        assertFalse(sapporo.inherits().test(PagePath.of("/mug.html")));
        assertFalse(sapporo.inherits().test(PagePath.of("/other/")));
    }

    @ParameterizedTest
    @EnumSource
    void theContractIsKeptAndItsReleaseNamesTheMainSite(TestDatabase database) {
        TestHinode hinode = shop(database);
        hinode.add(TestHinode.SAPPORO, linkOnly());
        assertTrue(hinode.in(() -> hinode.partners
                .find(TestHinode.SAPPORO)
                .orElseThrow()
                .contract()
                .scope()
                .linkOnly()));
        PublishedRelease release = hinode.deliver(TestHinode.SAPPORO);
        assertEquals(
                List.of("/.layout/shop", "/.menu/ja", "/links/", "/more/links/"),
                hinode.published.paths(release.edition()));
        assertEquals(
                Optional.of("Hinode"), SiteValues.mainName(release.release().values()));
        assertTrue(
                hinode.begin(TestHinode.SAPPORO, TestHinode.SERVER)
                        .flatMap(LaneDesk.Plan::latest)
                        .filter(latest -> latest.number() > release.number())
                        .isEmpty(),
                "and no other is made");
    }

    @Test
    void aReleaseFromBeforeTheNameIsNotMadeAnewForItAndAnotherNameIs() {
        TestHinode hinode = shop(TestDatabase.H2);
        hinode.add(TestHinode.SAPPORO, linkOnly());
        Release release = hinode.deliver(TestHinode.SAPPORO).release();
        Release older = new Release(
                release.version(),
                release.main(),
                release.partner(),
                release.number(),
                release.previous(),
                release.edition(),
                release.mainAddress(),
                linkOnly().values(),
                release.policy(),
                release.way(),
                release.index(),
                release.switchAt(),
                release.issued(),
                release.expires());
        assertTrue(ReleaseValues.say(older, linkOnly(), "Hinode"));
        assertTrue(ReleaseValues.say(release, linkOnly(), "Hinode"));
        assertFalse(ReleaseValues.say(release, linkOnly(), "Sunrise"));
    }

    @Test
    void theContractMayCallTheMainSiteOtherwise() {
        Map<String, String> named = SiteValues.naming(Map.of("main-name", "The house"), "Hinode");
        assertEquals(Optional.of("The house"), SiteValues.mainName(named));
    }
}
