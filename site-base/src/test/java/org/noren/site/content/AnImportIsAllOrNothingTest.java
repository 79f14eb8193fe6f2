package org.noren.site.content;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.noren.site.content.TestDesk.ABOUT;
import static org.noren.site.content.TestDesk.css;
import static org.noren.site.content.TestDesk.page;

import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.noren.shared.page.PagePath;
import org.noren.site.testing.TestDatabase;

@ParameterizedClass
@EnumSource
class AnImportIsAllOrNothingTest {
    private static final PagePath STYLE = PagePath.of("/style.css");

    @Parameter
    TestDatabase database;

    private TestDesk desk;

    @BeforeEach
    void emptySite() {
        desk = new TestDesk(database);
    }

    @Test
    void a_thousand_pages_come_in_by_one_transaction_and_in_little_time() {
        var drafts = pages(1000, "first");

        var began = workOfThisThread();
        var applied = desk.at(d -> d.apply(drafts, true, "import"));
        var took = workOfThisThread().minus(began);

        assertEquals(1000, applied.created().size());
        assertEquals(1000, desk.look(Contents::published).size());
        assertEquals(1000, desk.changes.take().get(0).published().size());
        System.out.println("1000 pages on " + database + ": " + took.toMillis() + " ms");
        assertTrue(took.toSeconds() < 3, "took " + took);
    }

    @Test
    void the_same_again_changes_nothing_and_a_changed_one_just_the_change() {
        desk.at(d -> d.apply(pages(250, "first"), true, "import"));
        desk.changes.take();

        var again = desk.at(d -> d.apply(pages(250, "first"), true, "import"));
        assertEquals(250, again.unchanged().size());
        assertEquals(List.of(), desk.changes.take());

        var some = Stream.concat(pages(249, "first").stream(), Stream.of(Draft.of(path(249), page("<p>changed</p>"))))
                .toList();
        var changed = desk.at(d -> d.apply(some, true, "import"));
        assertEquals(List.of(path(249)), changed.changed());
        assertEquals(249, changed.unchanged().size());
        assertEquals(List.of(new ContentChanged(Set.of(path(249)), Set.of())), desk.changes.take());
    }

    @Test
    void one_refused_file_among_hundreds_and_nothing_is_there() {
        var bad = PagePath.of("/office/index2.html");
        var drafts = Stream.concat(pages(250, "first").stream(), Stream.of(Draft.of(bad, page("x"))))
                .toList();

        var applied = desk.at(d -> d.apply(drafts, true, "import"));

        assertFalse(applied.done());
        assertEquals(List.of(bad), applied.refused().stream().map(Refusal::path).toList());
        assertEquals(0, desk.look(c -> c.list(Search.all())).total());
        assertEquals(List.of(), desk.changes.take());

        assertTrue(desk.at(d -> d.apply(drafts.subList(0, 250), true, "import")).done());
        assertEquals(250, desk.look(c -> c.list(Search.all())).total());
    }

    @Test
    void labels_come_with_the_drafts_beside_those_that_are_there_and_tell_of_pages_that_are_shown() {
        var draft = new Draft(ABOUT, new Content.PageText(page("a"), Optional.empty(), Optional.empty()));
        desk.at(d -> d.apply(List.of(draft), true, "import"));
        desk.inBulk(bulk -> bulk.label(Set.of(ABOUT), Set.of(new Label("mine")), Set.of()));
        assertEquals(2, desk.changes.take().size(), "another label may decide who gets the page");

        var labelled = new Draft(ABOUT, draft.content(), Label.several("gift"));
        var applied = desk.at(d -> d.apply(List.of(labelled), false, "import"));

        assertEquals(List.of(ABOUT), applied.unchanged());
        assertEquals(Set.of("gift", "mine"), desk.look(c -> c.labelsOf(ABOUT)));
        assertEquals(Map.of(ABOUT, Set.of("gift")), desk.look(c -> c.labelled(Set.of("gift", "fair"))));
        assertEquals(List.of(new ContentChanged(Set.of(ABOUT), Set.of())), desk.changes.take());
        desk.at(d -> d.apply(List.of(labelled), true, "import"));
        assertEquals(List.of(), desk.changes.take(), "the same again changes nothing");
        desk.at(d -> d.unpublish(Set.of(ABOUT), "hanako"));
        assertEquals(Map.of(), desk.look(c -> c.labelled(Set.of("gift"))), "shoppers do not see it");
    }

    @Test
    void a_preview_tells_the_same_and_changes_nothing() {
        desk.write(Draft.of(path(0), page("<p>mine</p>")));
        var drafts = Stream.concat(pages(3, "first").stream(), Stream.of(css(STYLE.value(), "p { color: red }")))
                .toList();

        var preview = desk.at(d -> d.preview(drafts));

        assertEquals("<p>mine</p>", desk.body(path(0)));
        assertEquals(Optional.empty(), desk.open(STYLE));
        assertEquals(preview, desk.at(d -> d.apply(drafts, false, "import")));
        assertEquals(List.of(path(0)), preview.changed());
        assertEquals(List.of(path(1), path(2), STYLE), preview.created());
    }

    @Test
    void the_report_says_what_the_sanitiser_took_out_and_of_which_page() {
        var drafts =
                List.of(Draft.of(ABOUT, page("<p>a</p><script>x</script>")), Draft.of(path(1), page("<p>clean</p>")));

        var applied = desk.at(d -> d.apply(drafts, false, "import"));

        assertEquals(Set.of(ABOUT), applied.removed().keySet());
    }

    @Test
    void two_drafts_for_one_path_are_refused() {
        var applied =
                desk.at(d -> d.apply(List.of(Draft.of(ABOUT, page("a")), Draft.of(ABOUT, page("b"))), false, "import"));

        assertEquals(1, applied.refused().size());
        assertEquals(Optional.empty(), desk.open(ABOUT));
    }

    @Test
    void two_imports_of_the_same_site_at_once_both_end_well() throws Exception {
        var results = desk.together(2, () -> desk.at(d -> d.apply(pages(150, "first"), true, "import")));

        assertTrue(results.stream().allMatch(Applied::done));
        assertEquals(150, desk.look(c -> c.list(Search.all())).total());
        assertEquals(1, desk.look(c -> c.history(path(7))).size());
    }

    /** Processor time, which other processes do not lengthen; H2 works in the caller's thread. */
    private static Duration workOfThisThread() {
        return Duration.ofNanos(ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime());
    }

    private static PagePath path(int number) {
        return PagePath.of("/docs/%04d.html".formatted(number));
    }

    private static List<Draft> pages(int count, String words) {
        return IntStream.range(0, count)
                .mapToObj(i -> Draft.of(
                        path(i),
                        page("<h1>" + words + " " + i + "</h1>"
                                + "<p>Some words that a page of documentation would have.</p>".repeat(60)
                                + "<p><a href=\"%04d.html\">next</a><img src=\"/p/%d.png\" alt=\"\"></p>"
                                        .formatted(i + 1, i % 50))))
                .toList();
    }
}
