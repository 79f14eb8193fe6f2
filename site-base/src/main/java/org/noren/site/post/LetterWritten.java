package org.noren.site.post;

/** A letter waits to be sent. Observe it after the transaction's success. */
public record LetterWritten() {}
