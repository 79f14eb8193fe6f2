package org.noren.site.searching.lucene;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.noren.shared.page.PagePath;
import org.noren.site.searching.PageText;

class WordsThatWentTest {
    private final LuceneIndex index = new LuceneIndex();

    @Test
    void whatAPageSaidIsNowhereInTheIndexWhenItIsOverwrittenOrGone() throws IOException {
        Stream<PageText> others = IntStream.range(0, 60).mapToObj(i -> page("/" + i + ".html", "numbat"));
        index.next(Stream.concat(Stream.of(page("/a.html", "quokka"), page("/b.html", "wombat")), others), List.of());
        index.next(Stream.of(page("/a.html", "bilby")), List.of(PagePath.of("/b.html")));
        var state = (LuceneState) index.cleared();
        assertTrue(state.knows("text_en", "bilbi"), "as it is kept without its ending");
        assertTrue(state.knows("text_en", "numbat"));
        assertFalse(state.knows("text_en", "quokka"));
        assertFalse(state.knows("text_en", "wombat"));
        assertFalse(state.knows("path", "/b.html"));
        assertEquals(Map.of("en", 61), state.pages());
    }

    @Test
    void anEmptyIndexCanBeClearedToo() {
        assertEquals(Map.of(), index.cleared().pages());
    }

    @Test
    void aChangedPageDoesNotCostTheWholeIndex() {
        index.next(IntStream.range(0, 4_000).mapToObj(i -> page("/" + i + ".html", words(i))), List.of());
        Set<String> before = ((LuceneState) index.cleared()).segments();
        assertTrue(before.size() > 5, () -> before.size() + " segments");
        for (int change = 0; change < 30; change++) {
            index.next(Stream.of(page("/17.html", words(5_000 + change))), List.of());
            index.cleared();
        }
        Set<String> after = ((LuceneState) index.cleared()).segments();
        Set<String> untouched = new HashSet<>(before);
        untouched.retainAll(after);
        assertTrue(untouched.size() >= before.size() - 2, () -> "of " + before + " are left " + untouched);
        assertTrue(after.size() <= before.size() + 10, () -> after.size() + " segments after " + before.size());
    }

    private static String words(int seed) {
        var random = new Random(seed);
        return IntStream.range(0, 800)
                .mapToObj(i -> "word" + random.nextInt(20_000))
                .collect(Collectors.joining(" "));
    }

    private static PageText page(String path, String text) {
        return new PageText(PagePath.of(path), "en", "title", "", text);
    }
}
