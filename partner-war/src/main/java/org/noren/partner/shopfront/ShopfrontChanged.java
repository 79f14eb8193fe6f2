package org.noren.partner.shopfront;

/** Event: the shop front says something else than before; fired in the transaction that changes it. */
public record ShopfrontChanged() {}
