package org.noren.partner.shopfront;

/** What has the partner made of its shop front? */
public interface Shopfronts {
    Shopfront.State now();

    /** The one row, held until the caller's transaction ends. */
    Shopfront hold();
}
