package org.noren.main.slots;

/** Who has to know that something did not come as planned? */
interface Managers {
    /** Within the caller's transaction: what does not last is not told. */
    void tell(Filling filling);
}
