package org.noren.site.content;

/** Where an item stands between editor and shopper. */
public enum State {
    /** Nobody but editors sees it. */
    DRAFT,
    /** Shoppers see its newest revision. */
    PUBLISHED,
    /** Shoppers see a revision, and there is a newer one. */
    CHANGED,
    /** It is gone, and only its history is left. */
    DELETED
}
