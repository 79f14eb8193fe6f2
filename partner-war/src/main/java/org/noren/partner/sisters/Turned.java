package org.noren.partner.sisters;

import java.util.Locale;

/** Why somebody whom a sister site sent is not let in; each has its own words on the page that says so. */
public enum Turned {
    /** No passage, one that was changed, or one that this site's main site has not signed. */
    NOT_GENUINE,
    /** It is for another site. */
    NOT_FOR_HERE,
    EXPIRED,
    /** This site's clock is behind. */
    FROM_THE_FUTURE,
    /** It was here before, or its page was open for too long. */
    USED,
    /** There was no second factor at the site that it is from. */
    TOO_WEAK,
    /** No account here is called so, or it cannot be used. */
    NO_ACCOUNT,
    /** Neither its owner nor anybody who decides here has said yes. */
    NOT_ALLOWED,
    /** The account has no second factor of its own here. */
    NO_FACTOR;

    /** The end of its texts' keys. */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
