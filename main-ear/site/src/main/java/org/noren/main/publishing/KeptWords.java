package org.noren.main.publishing;

import org.noren.shared.link.Problem;

/** What went wrong, in words that may come from anywhere, as the database keeps it. */
final class KeptWords {
    private static final int LONGEST = 2_000;

    private KeptWords() {}

    static String of(String reason) {
        String text = Problem.printable(reason);
        return text.length() > LONGEST ? text.substring(0, LONGEST - 1) + "…" : text;
    }
}
