package org.noren.shared.link;

import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What the contract lets a partner's site manager do to inherited pages (S92). It travels among the values of a release, signed
 * with it, under the name {@value #NAME}; a word that is not understood allows nothing.
 *
 * @param change blocks that the main site's author has left open
 * @param offline take a page off line in trouble
 */
public record LocalRights(boolean change, boolean offline) {
    /** The name of the value. */
    static final String NAME = "*local";

    public static final LocalRights NONE = new LocalRights(false, false);

    private static final String CHANGE = "change";
    private static final String OFFLINE = "offline";

    /** From the values of a release. */
    public static LocalRights of(Map<String, String> values) {
        List<String> words = Arrays.asList(values.getOrDefault(NAME, "").split(" "));
        return new LocalRights(words.contains(CHANGE), words.contains(OFFLINE));
    }

    /** The values of a release, with these rights. */
    public Map<String, String> with(Map<String, String> values) {
        Map<String, String> all = new HashMap<>(values);
        Set<String> words = new LinkedHashSet<>();
        if (change) words.add(CHANGE);
        if (offline) words.add(OFFLINE);
        if (words.isEmpty()) all.remove(NAME);
        else all.put(NAME, String.join(" ", words));
        return all;
    }
}
