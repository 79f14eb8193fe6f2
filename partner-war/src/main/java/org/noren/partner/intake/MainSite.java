package org.noren.partner.intake;

import org.noren.shared.seal.Signed;

/** What is the current release? Asked of the main site, over the link. */
public interface MainSite {
    /** @param receipt what is served here, signed; the main site then brings what is lacking */
    Current current(Signed receipt);

    /** How that ended. */
    sealed interface Current {
        /** It answers with a release that has yet to be checked. */
        record Named(Signed release) implements Current {}

        /** There is none for this site yet. */
        record Nothing() implements Current {}

        /** It refuses; its operator must do something first. */
        record Refused(String reason) implements Current {}

        /** It did not answer; it may, later. */
        record Unreachable(String reason) implements Current {}
    }
}
