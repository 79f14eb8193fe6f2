package org.noren.site.published;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.noren.shared.edition.Kind;
import org.noren.shared.page.Page;
import org.noren.shared.page.PagePath;
import org.noren.site.content.Content.PageText;
import org.noren.site.content.Draft;
import org.noren.site.content.TestDesk;
import org.noren.site.testing.TestDatabase;

class TheEditionFollowsWhatIsPublishedTest {
    private static Draft page(String path, String body, Optional<Integer> order, Optional<String> key, String locale) {
        return new Draft(
                PagePath.of(path), new PageText(new Page(locale, "Title of " + path, "", "shop", body), order, key));
    }

    private static Draft page(String path, String body) {
        return page(path, body, Optional.empty(), Optional.empty(), "ja");
    }

    @ParameterizedTest
    @EnumSource
    void madeStepByStepItEqualsOneMadeFromScratch(TestDatabase database) {
        TestPublished site = new TestPublished(database);
        Random random = new Random(7);
        Map<String, Integer> there = new TreeMap<>();
        for (int step = 0; step < 40; step++) {
            String path = "/goods/" + random.nextInt(12) + ".html";
            if (there.containsKey(path) && random.nextInt(3) == 0) {
                site.withdraw(path);
                there.remove(path);
            } else {
                Optional<Integer> order = random.nextBoolean() ? Optional.of(random.nextInt(5)) : Optional.empty();
                Optional<String> key = random.nextBoolean() ? Optional.of("k" + random.nextInt(4)) : Optional.empty();
                site.publish(page(path, "<p>" + step + "</p>", order, key, random.nextBoolean() ? "ja" : "en"));
                there.put(path, step);
            }
        }

        assertEquals(site.fromScratch(), site.now().root());
        assertTrue(site.paths(site.now().root()).containsAll(there.keySet()));
    }

    @ParameterizedTest
    @EnumSource
    void whatIsWithdrawnIsGoneAndTheRestStays(TestDatabase database) {
        TestPublished site = new TestPublished(database);
        site.publish(page("/", "<p>1</p>"));
        Published before = site.now();
        site.publish(page("/a.html", "<p>2</p>"), TestDesk.file("/a.txt", "hello".getBytes(UTF_8)));
        assertNotEquals(before.root(), site.now().root());

        site.withdraw("/a.html", "/a.txt");

        assertEquals(before.root(), site.now().root());
        assertEquals(before.sequence() + 2, site.now().sequence());
    }

    @ParameterizedTest
    @EnumSource
    void whatMovesIsInTheMenuAndInOtherLanguagesWhereItLiesNow(TestDatabase database) {
        TestPublished site = new TestPublished(database);
        site.publish(
                page("/about/", "<p>1</p>", Optional.of(1), Optional.of("about"), "ja"),
                page("/en/about/", "<p>1</p>", Optional.of(1), Optional.of("about"), "en"));
        site.move("/about/", "/us/");
        assertEquals(Kind.REDIRECT, site.find("/about/").orElseThrow().kind());
        assertEquals(
                Map.of("ja", PagePath.of("/us/")),
                site.find("/en/about/").orElseThrow().alternates());
        assertEquals(
                Map.of("en", PagePath.of("/en/about/")),
                site.find("/us/").orElseThrow().alternates());
        assertEquals(site.fromScratch(), site.now().root());
        site.move("/us/", "/about/");
        assertEquals(Kind.PAGE, site.find("/about/").orElseThrow().kind());
    }

    @ParameterizedTest
    @EnumSource
    void savingADraftChangesNothingForShoppers(TestDatabase database) {
        TestPublished site = new TestPublished(database);
        site.publish(page("/", "<p>1</p>"));
        Published before = site.now();

        site.desk.write(page("/", "<p>draft</p>"));

        assertEquals(before, site.now());
        site.publish(page("/", "<p>2</p>"));
        assertNotEquals(before.root(), site.now().root());
    }

    @ParameterizedTest
    @EnumSource
    void aMenuComesWithItsFirstPageAndGoesWithItsLast(TestDatabase database) {
        TestPublished site = new TestPublished(database);
        site.publish(page("/", "<p>1</p>"));
        assertTrue(site.find("/.menu/ja").isEmpty());

        site.publish(page("/about/", "<p>1</p>", Optional.of(1), Optional.empty(), "ja"));
        assertTrue(site.find("/.menu/ja").isPresent());

        site.withdraw("/about/");
        assertTrue(site.find("/.menu/ja").isEmpty());
    }
}
