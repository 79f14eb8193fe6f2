package org.noren.shared.link;

import java.time.Instant;
import org.noren.shared.link.Passage.Strength;
import org.noren.shared.peer.SiteName;
import org.noren.shared.seal.StrictJson.Named;

/**
 * A partner asks for a {@link Passage} for somebody who is signed in at its office. From where follows from the certificate of the
 * connection alone.
 *
 * @param to the sister site
 * @param account the name by which they signed in
 * @param name by which they want to be called; may be empty
 * @param strength what they showed then
 * @param signedIn when, by the caller's clock
 */
@Named("passage-wish")
public record PassageWish(int version, SiteName to, String account, String name, Strength strength, Instant signedIn) {
    /** The longest such message that a main site reads, in bytes. */
    public static final int LONGEST = 2 * 1024;

    /** @throws IllegalArgumentException if it names nobody; the name is made printable */
    public PassageWish {
        Passage.checkAccount(account);
        name = Passage.checkedName(name);
    }
}
