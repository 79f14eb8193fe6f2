package org.noren.partner.blocks;

/** Event: readers see something else in inherited pages than before; fired in the transaction that changes it. */
public record LocalChanged() {}
