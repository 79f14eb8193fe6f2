package org.noren.partner.confirming;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import org.noren.shared.link.Release;

/**
 * Something beside pages that a release says in another way than the served one: a value, how pages are replaced, where the
 * main site is, what was agreed about asking. A yes is a yes to that, too (M3).
 *
 * @param name of the value as it stands in the release, or of the release's field
 * @param before empty if it was not there
 * @param after empty if it is gone
 */
public record AgreedChange(String name, String before, String after) {
    static List<AgreedChange> between(Optional<Release> served, Release staged) {
        if (served.isEmpty()) {
            return List.of();
        }
        Map<String, String> before = terms(served.get());
        Map<String, String> after = terms(staged);
        List<AgreedChange> changes = new ArrayList<>();
        TreeSet<String> names = new TreeSet<>(before.keySet());
        names.addAll(after.keySet());
        for (String name : names) {
            String old = before.getOrDefault(name, "");
            String young = after.getOrDefault(name, "");
            if (!old.equals(young)) {
                changes.add(new AgreedChange(name, old, young));
            }
        }
        return changes;
    }

    private static Map<String, String> terms(Release release) {
        Map<String, String> terms = new TreeMap<>(release.values());
        terms.put("way", release.way().name().toLowerCase(java.util.Locale.ROOT));
        terms.put("index", release.index().name().toLowerCase(java.util.Locale.ROOT));
        terms.put("mainAddress", release.mainAddress());
        return terms;
    }
}
