package org.noren.shared.link;

import java.time.Instant;
import java.util.List;
import org.noren.shared.page.PagePath;
import org.noren.shared.peer.SiteName;
import org.noren.shared.seal.StrictJson.Named;

/**
 * What the partner shows otherwise in inherited pages than the main site has signed, by its contract, signed with its receipt
 * key (B8, S92). The texts themselves stay with the partner.
 *
 * @param number of the release that is served, 0 if none is
 * @param differences at most {@value #MOST}
 * @param more how many there are beyond these
 * @param time of the partner's clock
 */
@Named("local")
public record Local(
        int version,
        SiteName partner,
        SiteName main,
        long number,
        List<Difference> differences,
        long more,
        Instant time) {
    /** The longest such message in bytes. */
    public static final int LONGEST = 1 << 20;
    /** How many differences it names. */
    public static final int MOST = 200;

    private static final int LONGEST_REASON = 1_000;

    /** In which way something differs. */
    public enum What {
        /** The partner's own words for a block. */
        CHANGED,
        /** The partner's words and a later change of the main site's. */
        MERGED,
        /** The partner's words; the main site has changed the same place, and nobody has decided yet. */
        CLASHES,
        /** The block goes its own way. */
        BROKEN,
        /** The partner has filled a block that is each site's own. */
        FILLED,
        /** The partner has words for it and does not show them: the contract, or the page, does not let it. */
        NOT_SHOWN,
        /** The page is off line there. */
        OFFLINE
    }

    /**
     * One of them.
     *
     * @param block its name; empty if it is about the whole page
     * @param reason for taking a page off line; else empty
     */
    public record Difference(PagePath path, String block, What what, Instant since, String reason) {
        public Difference {
            if (block.length() > 100 || reason.length() > LONGEST_REASON) {
                throw new IllegalArgumentException("a block's name or a reason is longer than anybody's");
            }
        }
    }

    public Local {
        differences = List.copyOf(differences);
        if (differences.size() > MOST || more < 0 || number < 0) {
            throw new IllegalArgumentException("more differences than a message names, or fewer than none");
        }
    }
}
