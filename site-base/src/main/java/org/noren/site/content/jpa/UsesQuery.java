package org.noren.site.content.jpa;

import jakarta.persistence.EntityManager;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.noren.shared.edition.Kind;
import org.noren.shared.page.PagePath;
import org.noren.site.content.Item;
import org.noren.site.content.Use;

/** Finds who refers to files, by what they say now or what shoppers see; also at places where the files lay before. */
final class UsesQuery {
    private static final int AT_ONCE = 500;
    private static final String WHO = "select f.target, i, r.id.number, r.kind, r.title from Item i"
            + " join Revision r on r.id.item = i.id and (r.id.number = i.latest or r.id.number = i.published)"
            + " join r.references f where f.target in :targets and i.deleted = false";

    private final EntityManager entities;

    UsesQuery(EntityManager entities) {
        this.entities = entities;
    }

    private record Row(PagePath target, Item item, int number, Kind kind, String title) {}

    private record Key(PagePath file, Optional<PagePath> via, PagePath user) {}

    List<Use> of(Collection<PagePath> files) {
        Map<PagePath, Set<PagePath>> led = new TreeMap<>();
        Map<Key, Use> uses = new TreeMap<>(Comparator.comparing(Key::file)
                .thenComparing(Key::user)
                .thenComparing(key -> key.via().map(PagePath::value).orElse("")));
        for (var row : rows(files)) {
            if (row.kind() == Kind.REDIRECT) {
                led.computeIfAbsent(row.item().path(), path -> new HashSet<>()).add(row.target());
            } else {
                note(uses, row.target(), Optional.empty(), row);
            }
        }
        for (var row : rows(led.keySet())) {
            if (row.kind() != Kind.REDIRECT) {
                led.getOrDefault(row.target(), Set.of())
                        .forEach(file -> note(uses, file, Optional.of(row.target()), row));
            }
        }
        return List.copyOf(uses.values());
    }

    private static void note(Map<Key, Use> uses, PagePath file, Optional<PagePath> via, Row row) {
        var user = row.item().path();
        if (user.equals(file)) {
            return;
        }
        var shown =
                row.item().published().filter(number -> number == row.number()).isPresent();
        var next = row.item().latest() == row.number();
        uses.merge(
                new Key(file, via, user),
                new Use(file, via, user, row.kind(), row.title(), shown, next),
                (one, other) -> new Use(
                        file,
                        via,
                        user,
                        one.kind(),
                        one.next() ? one.title() : other.title(),
                        one.shown() || other.shown(),
                        one.next() || other.next()));
    }

    private List<Row> rows(Collection<PagePath> targets) {
        List<Row> rows = new ArrayList<>();
        for (var group : Groups.of(new TreeSet<>(targets), AT_ONCE)) {
            entities.createQuery(WHO, Object[].class)
                    .setParameter("targets", group)
                    .getResultList()
                    .forEach(row -> rows.add(
                            new Row(PagePath.of((String) row[0]), (Item) row[1], (int) row[2], (Kind) row[3], (String)
                                    row[4])));
        }
        return rows;
    }
}
