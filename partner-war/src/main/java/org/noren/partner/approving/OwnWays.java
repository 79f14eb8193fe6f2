package org.noren.partner.approving;

/** How do own pages go on line? Within the caller's transaction. */
public interface OwnWays {
    OwnWay.State now();

    /** The one row, held until the caller's transaction ends. */
    OwnWay hold();
}
