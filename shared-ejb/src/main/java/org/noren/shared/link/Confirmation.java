package org.noren.shared.link;

import java.time.Instant;
import org.noren.shared.peer.SiteName;
import org.noren.shared.seal.Digest;
import org.noren.shared.seal.StrictJson.Named;

/**
 * The confirmation message (S33), signed by the main site: may this release be served? It is sent when all of the release has
 * arrived, and again at each later look until the answer is known; the same question twice is asked once.
 *
 * @param number of the release
 * @param release its digest
 * @param round how often the main site's managers have asked about it: a higher one asks again what was declined
 * @param note from the main site's manager to the site manager; may be empty
 * @param time when it was signed
 */
@Named("confirmation")
public record Confirmation(
        int version,
        SiteName main,
        SiteName partner,
        long number,
        Digest release,
        int round,
        String note,
        Instant time) {
    /** The longest confirmation message that a partner reads, in bytes. */
    public static final int LONGEST = 16 * 1024;
    /** The longest note, in characters. */
    public static final int LONGEST_NOTE = 2_000;

    /** @throws IllegalArgumentException if number, round or note cannot be those of a question */
    public Confirmation {
        if (number < 1 || round < 1) {
            throw new IllegalArgumentException("numbers and rounds begin with 1");
        }
        if (note.length() > LONGEST_NOTE) {
            throw new IllegalArgumentException("the note is longer than " + LONGEST_NOTE + " characters");
        }
    }
}
