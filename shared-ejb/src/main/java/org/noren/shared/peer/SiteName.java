package org.noren.shared.peer;

import java.util.regex.Pattern;

/**
 * The short name of a site in its partnership, such as {@code hinode} or {@code sapporo}: it stands in every signed
 * message, so that none can be shown to another site as its own.
 *
 * @param value 2 to 40 lower-case letters, digits and inner hyphens, a letter first
 */
public record SiteName(String value) implements Comparable<SiteName> {
    /** What every name matches. */
    public static final String FORM = "[a-z][a-z0-9-]{0,38}[a-z0-9]";

    private static final Pattern PATTERN = Pattern.compile(FORM);

    /** @throws IllegalArgumentException if the name has another form */
    public SiteName {
        if (!PATTERN.matcher(value).matches()) {
            throw new IllegalArgumentException(
                    "a site's name has 2 to 40 lower-case letters, digits and inner hyphens, and begins with a letter");
        }
    }

    @Override
    public int compareTo(SiteName other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
