package org.noren.site.post;

/** Who carries a letter out of the house? Never called inside a transaction. */
public interface Mailer {
    Handed hand(Outgoing letter);
}
