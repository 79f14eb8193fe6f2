package org.noren.partner.intake;

/** Who shows the site: must know of a switch before a receipt says that it has happened. */
public interface Readers {
    /** What the book says is served is another release now. */
    void switched();

    /** Asked every few seconds: has another node of this site switched meanwhile, and is anything past its grace? */
    void lookAgain();
}
