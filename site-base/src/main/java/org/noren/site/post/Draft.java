package org.noren.site.post;

import java.time.Instant;
import org.noren.site.office.EmailAddress;

/**
 * What shall be written to somebody, in plain text.
 *
 * @param addressee name of the account
 * @param kind what it is about, as a word: {@code invitation} for example
 * @param usefulTill later nobody needs it any longer
 */
public record Draft(
        String addressee, EmailAddress address, String kind, String subject, String text, Instant usefulTill) {}
