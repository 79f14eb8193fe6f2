package org.noren.crowd;

import java.util.Locale;
import org.noren.shared.page.Page;
import org.noren.shared.page.SanitisingPolicy;
import org.noren.site.content.Content.PageText;
import org.noren.site.editing.Difference;
import org.noren.site.editing.ThreeWayMerge;
import org.noren.site.editing.ThreeWayMerge.Outcome;

/**
 * Measures what a site manager waits for when a page of 50 KB was changed at both sites: the merge, with the look whether the
 * result is clean, and the difference by words. Prints the milliseconds of each run in a line of its own.
 */
public final class MergeClock {
    private static final int PARAGRAPHS = 280;
    private static final int CHANGED = 20;
    private static final int WARM_UP = 60;
    private static final int RUNS = 21;

    private MergeClock() {}

    public static void main(String[] arguments) {
        String base = page(PARAGRAPHS + 1, "");
        String theirs = page(0, "theirs");
        String mine = page(PARAGRAPHS / CHANGED / 2, "mine");
        if (base.length() < 50_000) throw new IllegalStateException("only " + base.length() + " characters");
        for (int run = -WARM_UP; run < RUNS; run++) {
            long start = System.nanoTime();
            Outcome outcome = ThreeWayMerge.of(base, theirs, mine, Locale.ENGLISH, SanitisingPolicy.CURRENT::isClean);
            if (!(outcome instanceof Outcome.Merged merged)) throw new IllegalStateException(outcome.toString());
            Difference difference = Difference.between(text(base), text(merged.html()));
            long end = System.nanoTime();
            if (difference.isNone()) throw new IllegalStateException("nothing was merged");
            if (run >= 0) System.out.println((end - start) / 1e6);
        }
    }

    private static PageText text(String body) {
        return PageText.of(new Page("en", "Merged", "", "shop", body));
    }

    /** Every so many paragraphs, from the first one on, say it in another word. */
    private static String page(int first, String word) {
        var html = new StringBuilder();
        for (int i = 0; i < PARAGRAPHS; i++) {
            boolean other = i >= first && (i - first) % (PARAGRAPHS / CHANGED) == 0;
            html.append("<p>Paragraph ").append(i).append(" tells of kettles, bowls and how they are made in ");
            html.append(other ? word : "Hinode").append(", where the <a href=\"/goods/\">goods</a> come from. ");
            html.append("It goes on about clay, iron and the third word ")
                    .append(i * 7)
                    .append(" of it all.</p>\n");
        }
        return html.toString();
    }
}
