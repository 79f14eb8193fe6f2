package org.noren.site.post;

/** How far a letter is. */
public enum LetterState {
    WAITING,
    SENT,
    /** It is not tried again by itself. */
    FAILED,
    /** Somebody decided that nobody gets it. */
    DROPPED
}
