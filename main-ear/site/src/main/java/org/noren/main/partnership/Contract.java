package org.noren.main.partnership;

import java.util.Map;
import org.noren.shared.link.Release;
import org.noren.shared.link.SiteValues;

/**
 * What main site and partner agreed on, as far as updates go; changes as a whole.
 *
 * @param scope which pages are inherited
 * @param way how new pages replace old ones
 * @param onChange whether every change is sent at once (S25), beside the prescribed times
 * @param index what search engines are told of inherited pages
 * @param values the partner's own, put into pages when they are rendered: {@code name}, {@code telephone}, {@code address};
 *     and with them, as {@link SiteValues} has it, which of them the partner sets itself
 */
public record Contract(
        Scope scope, Release.Way way, boolean onChange, Release.Index index, Map<String, String> values) {
    private static final int LONGEST_VALUE = 1_000;

    /** @throws IllegalArgumentException if a value's name or length is not possible */
    public Contract {
        values = Map.copyOf(values);
        values.forEach((name, text) -> {
            if (!SiteValues.isName(name)) {
                throw new IllegalArgumentException(
                        "\"" + name + "\" cannot name a value; names have lower-case letters, digits and hyphens");
            }
            if (text.length() > LONGEST_VALUE) {
                throw new IllegalArgumentException(
                        "the value " + name + " is longer than " + LONGEST_VALUE + " characters");
            }
        });
    }

    /** The values, and what of them and of the menu is left to the partner. */
    public SiteValues siteValues() {
        return SiteValues.of(values);
    }

    /** What a contract is if nobody says otherwise: all pages, overwritten, on every change. */
    public static Contract usual(Map<String, String> values) {
        return new Contract(Scope.ALL, Release.Way.OVERWRITE, true, Release.Index.MAIN, values);
    }
}
