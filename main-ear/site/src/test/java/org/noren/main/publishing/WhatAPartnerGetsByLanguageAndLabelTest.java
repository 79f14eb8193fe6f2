package org.noren.main.publishing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.noren.main.partnership.Contract;
import org.noren.main.partnership.Marks;
import org.noren.main.partnership.Scope;
import org.noren.main.publishing.EditionMaker.Result;
import org.noren.shared.link.Release;
import org.noren.shared.page.Page;
import org.noren.shared.page.PagePath;
import org.noren.shared.seal.Digest;
import org.noren.site.content.Draft;
import org.noren.site.content.Label;
import org.noren.site.content.TestDesk;
import org.noren.site.testing.TestDatabase;

class WhatAPartnerGetsByLanguageAndLabelTest {
    private static Scope scope(String languages, String labels, String exceptLabels) {
        Set<String> tags = languages.isEmpty() ? Set.of() : Set.of(languages.split(" "));
        return new Scope(
                List.of("/**"), List.of(), new Marks(tags, Label.several(labels), Label.several(exceptLabels)));
    }

    private static Draft footer(String locale) {
        return Draft.of(
                PagePath.of("/.slot/footer/" + locale),
                new Page(locale, "footer", "", "shop", "<p>" + locale + "</p>"));
    }

    private static TestHinode shop(TestDatabase database) {
        TestHinode hinode = new TestHinode(database);
        hinode.publish(
                TestDesk.layout(""),
                footer("ja"),
                footer("en"),
                TestHinode.page("/cup.html", "ja", "cup"),
                TestHinode.page("/en/cup.html", "en-GB", "cup"),
                TestHinode.page("/pot.html", "ja", "pot"));
        hinode.published.label("/cup.html", "gift", "hidden");
        hinode.published.label("/pot.html", "gift");
        return hinode;
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

    private static List<String> pages(List<String> paths) {
        return paths.stream().filter(path -> path.endsWith(".html")).toList();
    }

    @ParameterizedTest
    @EnumSource
    void pagesFragmentsAndMenusOfOtherLanguagesStayHere(TestDatabase database) {
        TestHinode hinode = shop(database);

        assertEquals(
                List.of("/.layout/shop", "/.menu/ja", "/.slot/footer/ja", "/cup.html", "/pot.html"),
                paths(hinode, scope("ja", "", "")));
        assertEquals(
                List.of("/.layout/shop", "/.menu/en-GB", "/.slot/footer/en", "/en/cup.html"),
                paths(hinode, scope("en", "", "")),
                "en is every English");
    }

    @ParameterizedTest
    @EnumSource
    void pagesComeByTheLabelsThatTheyHaveAndHaveNot(TestDatabase database) {
        TestHinode hinode = shop(database);

        List<String> all = paths(hinode, scope("", "gift, fair", ""));
        assertEquals(List.of("/cup.html", "/pot.html"), pages(all));
        assertEquals(
                List.of("/.layout/shop", "/.menu/en-GB", "/.menu/ja", "/.slot/footer/en", "/.slot/footer/ja"),
                all.stream().filter(path -> path.startsWith("/.")).toList(),
                "what belongs to the layouts has no labels and comes along");
        assertEquals(List.of("/en/cup.html", "/pot.html"), pages(paths(hinode, scope("", "", "hidden"))));
        assertEquals(List.of("/pot.html"), pages(paths(hinode, scope("", "gift", "hidden"))));
        assertEquals(List.of(), pages(paths(hinode, scope("", "nobody has it", ""))));
    }

    @ParameterizedTest
    @EnumSource
    void aLabelCountsAtOnceAndOnlyForThosePartnersWhoseContractNamesLabels(TestDatabase database) {
        TestHinode hinode = shop(database);
        hinode.add(TestHinode.SAPPORO, contract(scope("", "gift", "")));
        hinode.add(TestHinode.NAHA, contract(Scope.ALL));
        PublishedRelease sapporo = hinode.deliver(TestHinode.SAPPORO);
        PublishedRelease naha = hinode.deliver(TestHinode.NAHA);
        hinode.published.changes.take();

        hinode.published.unlabel("/pot.html", "gift");

        assertEquals(1, hinode.published.changes.take().size(), "the partners are rung for");
        hinode.run(() -> hinode.lanes.hold(TestHinode.SAPPORO).orElseThrow().ring(hinode.clock.instant(), false));
        hinode.run(() -> hinode.lanes.hold(TestHinode.NAHA).orElseThrow().ring(hinode.clock.instant(), false));
        PublishedRelease next = hinode.deliver(TestHinode.SAPPORO);
        assertNotEquals(sapporo.edition(), next.edition());
        assertEquals(sapporo.number() + 1, next.number());
        assertEquals(List.of("/cup.html"), pages(hinode.published.paths(next.edition())));
        hinode.deliver(TestHinode.NAHA);
        assertEquals(naha.digest(), hinode.latest(TestHinode.NAHA).orElseThrow().digest());
    }

    private static Contract contract(Scope scope) {
        return new Contract(scope, Release.Way.OVERWRITE, true, Release.Index.MAIN, Map.of());
    }
}
