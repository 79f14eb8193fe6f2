package org.noren.partner.approving;

/** What becomes of what shoppers saw when something newer of this site's own is shown (S27, S28, S31). */
public enum Way {
    /** It is gone: from the tables at once, from the store as soon as nobody's open page can need it. */
    OVERWRITE,
    /** The last versions stay, and one click goes back to any of them. */
    RELINK
}
