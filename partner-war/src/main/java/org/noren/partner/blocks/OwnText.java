package org.noren.partner.blocks;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.noren.shared.page.Block;
import org.noren.shared.page.Block.Policy;
import org.noren.shared.page.Blocks;
import org.noren.shared.page.PagePath;
import org.noren.shared.page.SanitisingPolicy;
import org.noren.shared.seal.Digest;
import org.noren.site.editing.ThreeWayMerge;
import org.noren.site.editing.ThreeWayMerge.Outcome;
import org.noren.site.editing.ThreeWayMerge.Touch;

/**
 * The partner's own words for one block, with what the main site said when they were written. What is shown follows from these
 * and from what the main site says now, and from nothing else: so a release that is taken back takes its merge back with it.
 *
 * @param first what was written, and about what
 * @param next what was decided about a later text of the main site; counts from that text on
 * @param broken whether the block goes its own way, whatever the main site writes
 * @param draft what somebody is trying out; shown to nobody but them
 * @param version rises with each change
 */
public record OwnText(
        PagePath path,
        String block,
        Written first,
        Optional<Written> next,
        boolean broken,
        Optional<String> draft,
        Instant since,
        String by,
        long version) {
    /** @param base what the main site said @param text what the partner says instead */
    public record Written(String base, String text) {}

    /** What a block shows. */
    public sealed interface Shown {
        String html();

        /** The partner's words, as they were written for what the main site says. */
        record AsWritten(String html) implements Shown {}

        /** The partner's words with what the main site has changed elsewhere in the block since. */
        record Merged(String html) implements Shown {}

        /** The partner's words; the main site has changed the same places, and somebody has to decide. */
        record Clash(String html, List<Touch> touches) implements Shown {
            public Clash {
                touches = List.copyOf(touches);
            }
        }

        /** The main site's words, because the partner's cannot stand where the block stands now. */
        record Unfit(String html) implements Shown {}
    }

    /** What was written or decided last. */
    public Written latest() {
        return next.orElse(first);
    }

    /** What a view with the draft is called. */
    public String tryName() {
        return "block-" + Digest.of((path + " " + block).getBytes(StandardCharsets.UTF_8));
    }

    OwnText tried() {
        Written tried = new Written(first.base(), draft.orElseThrow());
        return new OwnText(path, block, tried, Optional.empty(), true, draft, since, by, version);
    }

    /** @param page the blocks of the page as the main site says it */
    public Shown over(Blocks page, Block theirs, Locale language) {
        Shown shown = meant(page, theirs, language);
        return page.fits(block, shown.html(), SanitisingPolicy.CURRENT)
                ? shown
                : new Shown.Unfit(theirs.policy() == Policy.OWN ? "" : theirs.html());
    }

    private Shown meant(Blocks page, Block theirs, Locale language) {
        if (broken || theirs.policy() == Policy.OWN) return new Shown.AsWritten(latest().text());
        if (latest().base().equals(theirs.html())) return new Shown.AsWritten(latest().text());
        if (first.base().equals(theirs.html())) return new Shown.AsWritten(first.text());
        Outcome outcome = ThreeWayMerge.of(
                latest().base(),
                theirs.html(),
                latest().text(),
                language,
                html -> page.fits(block, html, SanitisingPolicy.CURRENT));
        return outcome instanceof Outcome.Merged merged
                ? new Shown.Merged(merged.html())
                : new Shown.Clash(latest().text(), ((Outcome.Clash) outcome).touches());
    }
}
