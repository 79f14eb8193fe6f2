package org.noren.partner.confirming;

import org.noren.shared.link.Noted;
import org.noren.shared.link.Problem;
import org.noren.shared.seal.Signed;

/** What does the main site say to a reply? */
public interface MainSiteEar {
    /** How it was taken. */
    sealed interface Taken {
        record Written(Noted noted) implements Taken {}

        record Refused(Problem problem) implements Taken {}

        /** Nothing is known of whether it arrived; it may be sent again. */
        record Unreachable(String reason) implements Taken {}
    }

    Taken reply(Signed reply);
}
