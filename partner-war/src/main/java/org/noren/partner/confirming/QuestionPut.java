package org.noren.partner.confirming;

/** A question has been put before the site manager. */
public record QuestionPut() {}
