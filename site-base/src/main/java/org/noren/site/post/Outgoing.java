package org.noren.site.post;

import org.noren.site.office.EmailAddress;

/**
 * A letter on its way to the mail server.
 *
 * @param attempt which try this is, the first is 1
 * @param messageId the same at each try
 */
public record Outgoing(long id, int attempt, String messageId, EmailAddress to, String subject, String text) {}
