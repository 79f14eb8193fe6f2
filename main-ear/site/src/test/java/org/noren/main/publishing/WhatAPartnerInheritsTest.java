package org.noren.main.publishing;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.noren.main.partnership.Scope;
import org.noren.main.publishing.EditionMaker.Result;
import org.noren.shared.seal.Digest;
import org.noren.site.content.Draft;
import org.noren.site.content.TestDesk;
import org.noren.site.testing.TestDatabase;

class WhatAPartnerInheritsTest {
    private static final Scope GOODS = new Scope(List.of("/goods/**"), List.of("/goods/secret/**"));

    private static Draft image(String path) {
        return TestDesk.file(
                path, ("<svg xmlns=\"http://www.w3.org/2000/svg\"><title>" + path + "</title></svg>").getBytes(UTF_8));
    }

    private static TestHinode shop(TestDatabase database) {
        TestHinode hinode = new TestHinode(database);
        hinode.publish(
                TestDesk.layout("<img src=\"/img/logo.svg\" alt=\"\">"),
                image("/img/logo.svg"),
                image("/img/cup.svg"),
                image("/img/about.svg"),
                TestHinode.page("/about/", "<p><img src=\"/img/about.svg\" alt=\"\"></p>"),
                TestHinode.page(
                        "/goods/cup.html", "<p><img src=\"/img/cup.svg\" alt=\"\"> <a href=\"/about/\">us</a></p>"),
                TestHinode.page("/goods/secret/plan.html", "<p>secret</p>"));
        return hinode;
    }

    private static Result make(TestHinode hinode, Scope scope, Optional<Digest> before) {
        return hinode.in(() -> hinode.editions.make(
                hinode.published.edition().now().root(), TestHinode.heir(scope), EditionMaker.Keeping.NOTHING, before));
    }

    private static Digest closed(TestHinode hinode, Scope scope, Optional<Digest> before) {
        return assertInstanceOf(Result.Closed.class, make(hinode, scope, before))
                .root();
    }

    @ParameterizedTest
    @EnumSource
    void allOfItIsTheMainSitesOwnEdition(TestDatabase database) {
        TestHinode hinode = shop(database);

        assertEquals(hinode.published.now().root(), closed(hinode, Scope.ALL, Optional.empty()));
    }

    @ParameterizedTest
    @EnumSource
    void aPartTakesWhatItsPagesNeedAndNothingElse(TestDatabase database) {
        TestHinode hinode = shop(database);

        Digest part = closed(hinode, GOODS, Optional.empty());

        assertEquals(
                List.of("/.layout/shop", "/goods/cup.html", "/img/cup.svg", "/img/logo.svg"),
                hinode.published.paths(part));
    }

    @ParameterizedTest
    @EnumSource
    void aPartTakesTheOldAddressesOfItsPagesAndAMovedPictureWithTheOneThatIsLookedFor(TestDatabase database) {
        TestHinode hinode = shop(database);
        Digest before = closed(hinode, GOODS, Optional.empty());
        hinode.published.move("/goods/cup.html", "/goods/tea/cup.html");
        hinode.published.move("/img/cup.svg", "/img/tea/cup.svg");
        hinode.published.move("/about/", "/us/");
        Digest part = closed(hinode, GOODS, Optional.of(before));
        assertEquals(
                List.of(
                        "/.layout/shop",
                        "/goods/cup.html",
                        "/goods/tea/cup.html",
                        "/img/cup.svg",
                        "/img/logo.svg",
                        "/img/tea/cup.svg"),
                hinode.published.paths(part));
        hinode.published.withdraw("/img/tea/cup.svg");
        assertEquals(part, closed(hinode, GOODS, Optional.of(part)), "what is needed stays");
    }

    @ParameterizedTest
    @EnumSource
    void aContractAboutLayoutsOnlyBringsNoPageAndAChangedLayoutMovesNone(TestDatabase database) {
        TestHinode hinode = shop(database);
        Scope layouts = new Scope(List.of("/.layout/**"), List.of());
        Digest before = closed(hinode, layouts, Optional.empty());
        assertEquals(List.of("/.layout/shop", "/img/logo.svg"), hinode.published.paths(before));

        hinode.publish(TestHinode.page("/goods/cup.html", "<p>Another cup</p>"));
        assertEquals(before, closed(hinode, layouts, Optional.of(before)), "a page is nothing to it");
        hinode.publish(TestDesk.layout("<p>New</p>"));
        Digest after = closed(hinode, layouts, Optional.of(before));
        assertEquals(List.of("/.layout/shop"), hinode.published.paths(after));
    }

    @ParameterizedTest
    @EnumSource
    void madeAgainOrOnTopOfAnOlderOneItIsTheSame(TestDatabase database) {
        TestHinode hinode = shop(database);
        Digest before = closed(hinode, GOODS, Optional.empty());
        hinode.publish(
                image("/img/pot.svg"),
                TestHinode.page("/goods/pot.html", "<p><img src=\"/img/pot.svg\" alt=\"\"></p>"));

        Digest onTop = closed(hinode, GOODS, Optional.of(before));

        assertEquals(closed(hinode, GOODS, Optional.empty()), onTop);
        assertTrue(hinode.published.paths(onTop).containsAll(List.of("/goods/pot.html", "/img/pot.svg")));
    }

    @ParameterizedTest
    @EnumSource
    void whatIsMissingStopsItAndNamesPageAndAsset(TestDatabase database) {
        TestHinode hinode = shop(database);
        Digest before = closed(hinode, Scope.ALL, Optional.empty());
        hinode.publish(TestHinode.page("/goods/pot.html", "<p><img src=\"/img/pot.svg\" alt=\"\"></p>"));

        Result.Open open = assertInstanceOf(Result.Open.class, make(hinode, Scope.ALL, Optional.of(before)));

        assertEquals("/goods/pot.html needs /img/pot.svg, which is not published", open.words());
        assertInstanceOf(Result.Open.class, make(hinode, Scope.ALL, Optional.empty()));
        hinode.publish(image("/img/pot.svg"));
        closed(hinode, Scope.ALL, Optional.of(before));
    }

    @ParameterizedTest
    @EnumSource
    void takingAwayWhatAPageNeedsStopsItToo(TestDatabase database) {
        TestHinode hinode = shop(database);
        Digest before = closed(hinode, Scope.ALL, Optional.empty());
        hinode.published.withdrawWithoutLooking("/img/cup.svg");

        Result.Open open = assertInstanceOf(Result.Open.class, make(hinode, Scope.ALL, Optional.of(before)));

        assertEquals("/goods/cup.html needs /img/cup.svg, which is not published", open.words());
        hinode.published.withdraw("/goods/cup.html");
        closed(hinode, Scope.ALL, Optional.of(before));
    }
}
