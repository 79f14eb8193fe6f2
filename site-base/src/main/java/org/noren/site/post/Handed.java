package org.noren.site.post;

/** What the mail server said to a letter. */
public sealed interface Handed {
    /** It is the mail server's now. */
    record Taken() implements Handed {}

    /** Not now: the server is down, or asks for patience. */
    record Later(String why) implements Handed {}

    /** There is no such mailbox, or the server refuses this letter for good. */
    record Never(String why) implements Handed {}
}
