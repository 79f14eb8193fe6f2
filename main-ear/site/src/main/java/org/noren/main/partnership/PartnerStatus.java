package org.noren.main.partnership;

/** Where a partnership stands. */
public enum PartnerStatus {
    ACTIVE,
    /** For the time being: the partner is neither updated nor heard, and goes on serving what it has. */
    SUSPENDED,
    /** For good. */
    ENDED
}
