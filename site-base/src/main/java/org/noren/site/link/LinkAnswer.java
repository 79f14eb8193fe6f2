package org.noren.site.link;

import org.noren.shared.link.Problem;

/** How a call over the link ended, sorted by what the caller can do next. */
public sealed interface LinkAnswer {
    /** It was taken; this came back. */
    record Answered(byte[] body) implements LinkAnswer {}

    /** The other side refuses it, and says why. */
    record Refused(Problem problem) implements LinkAnswer {}

    /** Nothing, or nothing whole, came back: it may have been taken or not. Try again later. */
    record Unreachable(String reason) implements LinkAnswer {}

    /** Somebody answered who is not the one called, so nothing was sent. A person should look. */
    record Untrusted(String reason) implements LinkAnswer {}
}
