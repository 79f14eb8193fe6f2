package org.noren.site.content.jpa;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.noren.shared.page.PagePath;
import org.noren.site.content.Item;
import org.noren.site.content.ItemText;
import org.noren.site.content.Items;
import org.noren.site.content.Revision;
import org.noren.site.content.VariantPath;
import org.noren.site.settings.Database;

/** Items are held in the order of their paths, so that two who hold many never wait for each other in a ring. */
@Dependent
class JpaItems implements Items {
    private static final int AT_ONCE = 500;

    private static final List<String> ERASING = List.of(
            "delete from content_reference where item = ?",
            "delete from content_revision where item = ?",
            "delete from content_text where item = ?");

    private static final List<String> FORGETTING = List.of(
            "delete from content_reference where item = ? and number < ?",
            "delete from content_revision where item = ? and number < ?");

    private final EntityManager entities;
    private final Database database;

    @Inject
    JpaItems(EntityManager entities, Database database) {
        this.entities = entities;
        this.database = database;
    }

    @Override
    public Map<PagePath, Item> find(Collection<PagePath> paths) {
        return select(paths, LockModeType.NONE);
    }

    @Override
    public Map<PagePath, Item> hold(Collection<PagePath> paths) {
        return select(paths, LockModeType.PESSIMISTIC_WRITE);
    }

    @Override
    public Map<PagePath, Item> make(Collection<PagePath> paths) {
        var held = hold(paths);
        var absent = paths.stream().filter(path -> !held.containsKey(path)).toList();
        if (absent.isEmpty()) {
            return held;
        }
        for (var group : groups(absent)) {
            insertAbsent(group);
        }
        held.putAll(hold(absent));
        return held;
    }

    /** As with objects, neither database lets this fail when another writer was first. */
    private void insertAbsent(List<String> paths) {
        var values = "values " + paths.stream().map(path -> "(?)").collect(Collectors.joining(", "));
        var statement = entities.createNativeQuery(
                switch (database) {
                    case POSTGRESQL -> "insert into content_item (path) " + values + " on conflict (path) do nothing";
                    case H2 -> "merge into content_item (path) key (path) " + values;
                });
        for (var i = 0; i < paths.size(); i++) {
            statement.setParameter(i + 1, paths.get(i));
        }
        statement.executeUpdate();
    }

    private Map<PagePath, Item> select(Collection<PagePath> paths, LockModeType lock) {
        Map<PagePath, Item> found = new LinkedHashMap<>();
        for (var group : groups(paths)) {
            entities.createQuery("select i from Item i where i.path in :paths order by i.path", Item.class)
                    .setParameter("paths", group)
                    .setLockMode(lock)
                    .getResultList()
                    .forEach(item -> found.put(item.path(), item));
        }
        return found;
    }

    @Override
    public Map<PagePath, Revision> newest(Collection<PagePath> paths) {
        Map<PagePath, Revision> newest = new HashMap<>();
        for (var group : groups(paths)) {
            entities.createQuery(
                            "select i.path, r from Item i"
                                    + " join Revision r on r.id.item = i.id and r.id.number = i.latest"
                                    + " where i.path in :paths",
                            Object[].class)
                    .setParameter("paths", group)
                    .getResultList()
                    .forEach(row -> newest.put(PagePath.of((String) row[0]), (Revision) row[1]));
        }
        return newest;
    }

    @Override
    public void add(Revision revision) {
        entities.persist(revision);
    }

    @Override
    public void say(Map<Item, Optional<String>> words) {
        Map<Long, ItemText> kept = new HashMap<>();
        entities.createQuery("select t from ItemText t where t.item in :items", ItemText.class)
                .setParameter("items", words.keySet().stream().map(Item::id).toList())
                .getResultList()
                .forEach(text -> kept.put(text.item(), text));
        words.forEach((item, said) -> {
            var text = kept.get(item.id());
            if (text == null) {
                text = new ItemText(item.id());
                text.say(said);
                entities.persist(text);
            } else {
                text.say(said);
            }
        });
    }

    @Override
    public Map<PagePath, Item> mute(int most) {
        return hold(entities.createQuery(
                        "select i.path from Item i where i.latest > 0"
                                + " and not exists (select t from ItemText t where t.item = i.id) order by i.path",
                        String.class)
                .setMaxResults(most)
                .getResultStream()
                .map(PagePath::of)
                .toList());
    }

    @Override
    public Map<PagePath, Item> leadingTo(Collection<PagePath> targets) {
        Map<PagePath, Item> leading = new TreeMap<>();
        for (var group : groups(targets)) {
            entities.createQuery(
                            "select distinct i from Item i join Revision r on r.id.item = i.id"
                                    + " and (r.id.number = i.latest or r.id.number = i.published)"
                                    + " join r.references f where f.target in :targets and i.deleted = false",
                            Item.class)
                    .setParameter("targets", group)
                    .getResultList()
                    .forEach(item -> leading.put(item.path(), item));
        }
        return leading;
    }

    @Override
    public List<VariantPath> variantsOf(Collection<PagePath> pages) {
        var wanted = Set.copyOf(pages);
        return entities.createQuery("select i.path from Item i where i.path like :start", String.class)
                .setParameter("start", VariantPath.START + "%")
                .getResultStream()
                .flatMap(path -> VariantPath.of(PagePath.of(path)).stream())
                .filter(variant -> wanted.contains(variant.page()))
                .toList();
    }

    /** No row ever has a path that another row still has: first all step aside. */
    @Override
    public void rename(Map<Item, PagePath> places) {
        places.keySet().forEach(item -> item.lieAt(PagePath.of("/.moving/" + item.id())));
        entities.flush();
        places.forEach(Item::lieAt);
        entities.flush();
    }

    @Override
    public void erase(Collection<Item> items) {
        entities.flush();
        for (var item : items) {
            for (var statement : ERASING) {
                entities.createNativeQuery(statement).setParameter(1, item.id()).executeUpdate();
            }
            entities.remove(item);
        }
        entities.flush();
    }

    @Override
    public void forgetBefore(Item item, int number) {
        entities.flush();
        for (var statement : FORGETTING) {
            entities.createNativeQuery(statement)
                    .setParameter(1, item.id())
                    .setParameter(2, number)
                    .executeUpdate();
        }
    }

    @Override
    public List<PagePath> deletedBefore(Instant moment, int most) {
        return entities.createQuery(
                        "select i.path from Item i where i.deleted = true and i.decidedAt < :moment order by i.decidedAt",
                        String.class)
                .setParameter("moment", moment)
                .setMaxResults(most)
                .getResultStream()
                .map(PagePath::of)
                .toList();
    }

    @Override
    public void settle() {
        entities.flush();
        entities.clear();
    }

    private static List<List<String>> groups(Collection<PagePath> paths) {
        return Groups.of(new TreeSet<>(paths), AT_ONCE);
    }
}
