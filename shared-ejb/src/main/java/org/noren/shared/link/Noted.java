package org.noren.shared.link;

import org.noren.shared.link.Reply.Verdict;
import org.noren.shared.seal.Digest;
import org.noren.shared.seal.StrictJson.Named;

/**
 * What the main site answers to a {@link Reply}: it is written down, and need not be sent again (S36).
 *
 * @param release that the reply is about
 * @param verdict as the main site knows it now; another one than was sent if it knew a later one already
 */
@Named("noted")
public record Noted(Digest release, Verdict verdict) {
    /** The longest such message in bytes. */
    public static final int LONGEST = 1024;
}
