package org.noren.shared.link;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A refusal on the link: a problem document (RFC 9457) with two members of our own.
 *
 * @param type {@code urn:noren:problem:} and the code
 * @param title the code's advice to the one that was refused
 * @param status the HTTP status
 * @param detail what was refused, and why
 * @param code for programs: {@link Code#wire}; text here, because a later version may know more of them
 * @param reference under which the refusing site's log has it: the caller's {@code X-Request-Id}, if it sent a good one, so
 *     that both logs have it
 * @param versions which versions are spoken, if that was the trouble
 */
public record Problem(
        String type,
        String title,
        int status,
        String detail,
        String code,
        String reference,
        Optional<List<Integer>> versions) {
    public static final String MEDIA_TYPE = "application/problem+json";
    /** The longest problem document that is read, in bytes. */
    public static final int LONGEST = 16 * 1024;

    private static final Pattern CODE = Pattern.compile("[a-z0-9-]{1,60}");
    /** What would begin a new line in a log, turn the reading direction, or be refused by a database. */
    private static final Pattern UNPRINTABLE = Pattern.compile("[\\p{Cc}\\p{Zl}\\p{Zp}\\u202a-\\u202e\\u2066-\\u2069]");

    /** @throws IllegalArgumentException if the code is none; texts are made {@link #printable} */
    public Problem {
        if (!CODE.matcher(code).matches()) {
            throw new IllegalArgumentException("a code has 1 to 60 small letters, digits and hyphens");
        }
        title = printable(title);
        detail = printable(detail);
        reference = printable(reference);
    }

    /** The text with a dot for every character that is not for reading: one line stays one line, whoever wrote it. */
    public static String printable(String text) {
        return UNPRINTABLE.matcher(text).replaceAll("\u00b7");
    }

    public static Problem of(Code code, String detail, String reference) {
        Optional<List<Integer>> versions =
                code == Code.VERSION_NOT_SPOKEN ? Optional.of(Hello.SPOKEN) : Optional.empty();
        return new Problem(
                "urn:noren:problem:" + code.wire(),
                code.cure(),
                code.status(),
                detail,
                code.wire(),
                reference,
                versions);
    }

    /** The code, if this version knows it. */
    public Optional<Code> known() {
        return java.util.Arrays.stream(Code.values())
                .filter(candidate -> candidate.wire().equals(code))
                .findFirst();
    }
}
