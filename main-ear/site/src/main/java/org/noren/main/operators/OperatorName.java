package org.noren.main.operators;

import java.text.Normalizer;
import java.util.regex.Pattern;

/**
 * What the main site calls a company that has several of its partner sites. Two sites are sisters if they are listed under the same
 * name, however wide its letters and blanks were typed.
 *
 * @param value 1 to {@value #LONGEST} characters in one line
 */
public record OperatorName(String value) {
    public static final int LONGEST = 200;

    private static final Pattern BLANKS = Pattern.compile("[\\s\\p{Z}]+");
    private static final Pattern UNSEEN = Pattern.compile("[\\p{Cc}\\p{Cf}\\p{Zl}\\p{Zp}]");

    /** @throws IllegalArgumentException if there is nothing, too much, or something that nobody sees */
    public OperatorName {
        String even = BLANKS.matcher(Normalizer.normalize(value, Normalizer.Form.NFKC))
                .replaceAll(" ")
                .strip();
        if (even.isEmpty() || even.length() > LONGEST || UNSEEN.matcher(even).find()) {
            throw new IllegalArgumentException(
                    "an operator has a name of 1 to " + LONGEST + " characters, all of which can be seen");
        }
        value = even;
    }

    @Override
    public String toString() {
        return value;
    }
}
