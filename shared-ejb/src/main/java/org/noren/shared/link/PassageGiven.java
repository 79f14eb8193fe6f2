package org.noren.shared.link;

import org.noren.shared.peer.SiteOrigin;
import org.noren.shared.seal.Signed;
import org.noren.shared.seal.StrictJson.Named;

/**
 * What the main site answers to a {@link PassageWish}.
 *
 * @param office where the other site's office is: the browser carries the passage there, and nowhere else
 * @param passage a signed {@link Passage}
 */
@Named("passage-given")
public record PassageGiven(int version, SiteOrigin office, Signed passage) {
    /** The longest such message that a partner reads, in bytes. */
    public static final int LONGEST = 16 * 1024;
}
