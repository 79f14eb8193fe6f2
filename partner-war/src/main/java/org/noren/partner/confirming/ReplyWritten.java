package org.noren.partner.confirming;

/** There is an answer that the main site does not know yet. */
public record ReplyWritten() {}
