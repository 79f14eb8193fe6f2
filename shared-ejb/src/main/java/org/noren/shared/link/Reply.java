package org.noren.shared.link;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.noren.shared.page.PagePath;
import org.noren.shared.peer.SiteName;
import org.noren.shared.seal.Digest;
import org.noren.shared.seal.StrictJson.Named;

/**
 * What the partner says to a {@link Confirmation}, signed with its receipt key (S35, S36, B9, M3). It names the release by
 * its digest, so it counts for that release and no other. An answer goes one way only, from waiting over no to yes; so
 * an older one that somebody sends again changes nothing (N2).
 *
 * @param number of the release
 * @param release its digest
 * @param round of the question that it answers
 * @param kept paths at which the partner wants to keep what it serves; with {@link Verdict#ACCEPTED} only
 * @param edition root of the edition that it says yes to: the release's, or with {@code kept} the one that leaves those paths as
 *     they are; missing without a yes
 * @param by who answered, missing if nobody did until the agreed time was over
 * @param reason why; may be empty
 * @param time when it was answered, by the partner's clock
 */
@Named("reply")
public record Reply(
        int version,
        SiteName partner,
        SiteName main,
        long number,
        Digest release,
        int round,
        Verdict verdict,
        List<PagePath> kept,
        Optional<Digest> edition,
        Optional<String> by,
        String reason,
        Instant time) {
    /** The longest reply that a main site reads, in bytes. */
    public static final int LONGEST = 512 * 1024;
    /** How many paths can be kept at most. */
    public static final int MOST_KEPT = 1_000;
    /** The longest reason, in characters. */
    public static final int LONGEST_REASON = 2_000;

    private static final int LONGEST_NAME = 200;

    /** In the order in which one may follow another. */
    public enum Verdict {
        /** The question lies in the site manager's inbox. */
        WAITING,
        /** Not this. */
        DECLINED,
        /** It may be served. */
        ACCEPTED;

        /** Whether this may be said after that. */
        public boolean after(Verdict other) {
            return compareTo(other) > 0;
        }
    }

    /** @throws IllegalArgumentException if the parts do not belong together, or are longer than anybody's */
    public Reply {
        kept = List.copyOf(kept);
        boolean yes = verdict == Verdict.ACCEPTED;
        if (number < 1 || round < 1) {
            throw new IllegalArgumentException("numbers and rounds begin with 1");
        }
        if (yes != edition.isPresent() || !yes && !kept.isEmpty()) {
            throw new IllegalArgumentException("a yes says to what, and only a yes keeps something");
        }
        if (kept.size() > MOST_KEPT
                || reason.length() > LONGEST_REASON
                || by.map(String::length).orElse(0) > LONGEST_NAME) {
            throw new IllegalArgumentException("more is kept, or a text is longer, than a reply can hold");
        }
    }
}
