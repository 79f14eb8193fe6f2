package org.noren.site.content.jpa;

import jakarta.persistence.EntityManager;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.noren.shared.edition.Kind;
import org.noren.shared.page.PagePath;
import org.noren.shared.seal.Digest;
import org.noren.site.content.PublishedEntry;

/** What is published, each page with the places where it is published in other languages. */
final class PublishedQuery {
    private static final String FROM = " from Item i join Revision r on r.id.item = i.id and r.id.number = i.published";
    private static final String LINES = "select i.path, r.kind, r.object, r.size, r.mediaType, r.locale, r.title,"
            + " r.navigationOrder, r.translationKey" + FROM;
    private static final String TRANSLATIONS = "select r.translationKey, r.locale, i.path" + FROM;
    private static final String IN_ORDER = " order by i.path";

    private final EntityManager entities;

    PublishedQuery(EntityManager entities) {
        this.entities = entities;
    }

    List<PublishedEntry> all() {
        var lines = entities.createQuery(LINES + IN_ORDER, Object[].class).getResultList();
        var translations = entities.createQuery(
                        TRANSLATIONS + " where r.translationKey is not null" + IN_ORDER, Object[].class)
                .getResultList();
        return entries(lines, places(translations));
    }

    List<PublishedEntry> of(List<String> paths) {
        var lines = entities.createQuery(LINES + " where i.path in :paths" + IN_ORDER, Object[].class)
                .setParameter("paths", paths)
                .getResultList();
        var keys = lines.stream()
                .map(line -> line[8])
                .filter(key -> key != null)
                .distinct()
                .toList();
        if (keys.isEmpty()) {
            return entries(lines, Map.of());
        }
        var translations = entities.createQuery(
                        TRANSLATIONS + " where r.translationKey in :keys" + IN_ORDER, Object[].class)
                .setParameter("keys", keys)
                .getResultList();
        return entries(lines, places(translations));
    }

    /** By translation key and locale; of two pages that claim one place the first path has it. */
    private static Map<String, Map<String, PagePath>> places(Collection<Object[]> translations) {
        Map<String, Map<String, PagePath>> places = new HashMap<>();
        for (var line : translations) {
            places.computeIfAbsent((String) line[0], key -> new TreeMap<>())
                    .putIfAbsent((String) line[1], PagePath.of((String) line[2]));
        }
        return places;
    }

    private static List<PublishedEntry> entries(List<Object[]> lines, Map<String, Map<String, PagePath>> translations) {
        List<PublishedEntry> entries = new ArrayList<>(lines.size());
        for (var line : lines) {
            var path = PagePath.of((String) line[0]);
            entries.add(new PublishedEntry(
                    path,
                    (Kind) line[1],
                    Digest.ofRaw((byte[]) line[2]),
                    (long) line[3],
                    (String) line[4],
                    Optional.ofNullable((String) line[5]),
                    (String) line[6],
                    Optional.ofNullable((Integer) line[7]),
                    alternates(path, (String) line[8], translations)));
        }
        return entries;
    }

    private static Map<String, PagePath> alternates(
            PagePath path, @Nullable String key, Map<String, Map<String, PagePath>> translations) {
        if (key == null) {
            return Map.of();
        }
        var alternates = new TreeMap<>(translations.getOrDefault(key, Map.of()));
        alternates.values().remove(path);
        return alternates;
    }
}
