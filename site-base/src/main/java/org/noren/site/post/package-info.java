/**
 * Letters to the people of an office. A letter is written in the transaction that is the reason for it and sent
 * afterwards, so that none is sent for what never happened, and none is lost while the mail server is down.
 *
 * <p>Each letter is sent once, with one exception: when the server is killed, or its database fails, in the moment between
 * the mail server's yes and the note of it, the letter goes out a second time, with the same {@code Message-ID}. For
 * operators, who see what could not be sent (S91, V2).
 */
@NullMarked
package org.noren.site.post;

import org.jspecify.annotations.NullMarked;
