package org.noren.partner.sisters;

import org.noren.shared.link.PassageGiven;
import org.noren.shared.link.PassageWish;
import org.noren.shared.link.Problem;
import org.noren.shared.link.Sisters;
import org.noren.shared.peer.SiteOrigin;

/** Which sites are this one's sisters, and may somebody go over to one of them? The main site knows. */
public interface MainSiteFamily {
    /** @param office where this site's office is */
    Answer<Sisters> sisters(SiteOrigin office);

    Answer<PassageGiven> passage(PassageWish wish);

    /** What the main site says. */
    sealed interface Answer<T> {
        record Said<T>(T message) implements Answer<T> {}

        /** Its version does not know sister sites. */
        record NotOffered<T>() implements Answer<T> {}

        record Refused<T>(Problem problem) implements Answer<T> {}

        /** Nothing, or nothing that it may be believed. */
        record Unreachable<T>(String reason) implements Answer<T> {}
    }
}
