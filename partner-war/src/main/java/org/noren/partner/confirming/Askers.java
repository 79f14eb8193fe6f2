package org.noren.partner.confirming;

/** Who lets people know that they are asked? Within the transaction of the caller, so that nobody is told of what never was. */
public interface Askers {
    /** @param again whether they were asked before and have not answered */
    void tell(Question question, boolean again);
}
