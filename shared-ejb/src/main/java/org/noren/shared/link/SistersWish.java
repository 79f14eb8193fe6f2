package org.noren.shared.link;

import org.noren.shared.peer.SiteOrigin;
import org.noren.shared.seal.StrictJson.Named;

/**
 * A partner asks for its sister sites, and says by the way where its own office is, so that its sisters can send people there (S3).
 * Whose office it is follows from the certificate of the connection alone.
 *
 * @param office where browsers find the caller's office
 */
@Named("sisters-wish")
public record SistersWish(int version, SiteOrigin office) {
    /** The longest such message that a main site reads, in bytes. */
    public static final int LONGEST = 1024;
}
