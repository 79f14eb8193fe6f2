package org.noren.site.link;

import org.noren.shared.link.Code;
import org.noren.shared.peer.SiteName;

/** What {@link PeerDirectory} says of a caller. */
public sealed interface Admission {
    /** @param peer whose certificate it is */
    record Admitted(SiteName peer) implements Admission {}

    /** @param detail for the caller's log: what is wrong, without saying anything about other peers */
    record Refused(Code code, String detail) implements Admission {}
}
