package org.noren.site.importing;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.noren.shared.page.PagePath;

/**
 * Which pages say the same in different languages: those that name each other, and those whose names differ in the
 * language only. Each group is known by the first of its paths, so that a second import finds the same groups.
 */
final class Translations {
    private final Map<PagePath, PagePath> leaders = new HashMap<>();
    private final Map<String, PagePath> byName = new HashMap<>();
    private final Map<PagePath, Set<String>> languages = new HashMap<>();
    private final Map<PagePath, String> locales = new HashMap<>();

    /**
     * @param named paths that the page names as its translations
     */
    void add(PagePath path, String fileName, String locale, Collection<PagePath> named) {
        locales.put(path, locale);
        leaders.putIfAbsent(path, path);
        named.forEach(other -> join(path, other));
        SourcePage.nameWithoutLanguage(fileName)
                .filter(any -> SourcePage.languageOfName(fileName)
                        .filter(locale::equals)
                        .isPresent())
                .map(any -> byName.putIfAbsent(any, path))
                .ifPresent(other -> join(path, other));
    }

    /** The key of a page's group; empty when nothing but itself is in it. */
    Optional<String> keyOf(PagePath path) {
        if (languages.isEmpty())
            locales.forEach((page, locale) -> languages
                    .computeIfAbsent(leader(page), none -> new HashSet<>())
                    .add(locale));
        PagePath leader = leader(path);
        return languages.getOrDefault(leader, Set.of()).size() > 1 ? Optional.of(leader.value()) : Optional.empty();
    }

    private void join(PagePath one, PagePath other) {
        PagePath a = leader(one);
        PagePath b = leader(other);
        if (!a.equals(b)) leaders.put(a.compareTo(b) < 0 ? b : a, a.compareTo(b) < 0 ? a : b);
    }

    private PagePath leader(PagePath path) {
        PagePath at = path;
        while (true) {
            PagePath next = leaders.getOrDefault(at, at);
            if (next.equals(at)) return at;
            at = next;
        }
    }
}
