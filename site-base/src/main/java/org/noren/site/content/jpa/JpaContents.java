package org.noren.site.content.jpa;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.noren.shared.edition.Chunks;
import org.noren.shared.page.PagePath;
import org.noren.shared.seal.Digest;
import org.noren.shared.seal.StrictJson;
import org.noren.site.content.Contents;
import org.noren.site.content.Folder;
import org.noren.site.content.Item;
import org.noren.site.content.Listing;
import org.noren.site.content.PublishedEntry;
import org.noren.site.content.Reference;
import org.noren.site.content.Revision;
import org.noren.site.content.Search;
import org.noren.site.content.Use;
import org.noren.site.store.ObjectStore;

/** Asks the database as much as it can answer itself. */
@ApplicationScoped
@Transactional
class JpaContents implements Contents {
    private static final int AT_ONCE = 500;

    private final EntityManager entities;
    private final ObjectStore store;

    @Inject
    JpaContents(EntityManager entities, ObjectStore store) {
        this.entities = entities;
        this.store = store;
    }

    @Override
    public Optional<Item> find(PagePath path) {
        return entities.createQuery("select i from Item i where i.path = :path and i.latest > 0", Item.class)
                .setParameter("path", path.value())
                .getResultStream()
                .findFirst();
    }

    @Override
    public Listing list(Search search) {
        return new ItemSearch(entities, search).run();
    }

    @Override
    public List<PagePath> paths(Search search, int most) {
        return new ItemSearch(entities, search).paths(most);
    }

    @Override
    public List<Folder> folders(Search search, int most) {
        return new ItemSearch(entities, search).folders(most);
    }

    @Override
    public Map<String, Long> labels(int most) {
        Map<String, Long> labels = new TreeMap<>();
        entities.createQuery(
                        "select l, count(i) from Item i join i.labels l where i.deleted = false group by l order by l",
                        Object[].class)
                .setMaxResults(most)
                .getResultList()
                .forEach(row -> labels.put((String) row[0], (long) row[1]));
        return labels;
    }

    @Override
    public Map<PagePath, Set<String>> labelled(Collection<String> words) {
        Map<PagePath, Set<String>> labelled = new TreeMap<>();
        if (!words.isEmpty()) {
            entities.createQuery(
                            "select i.path, l from Item i join i.labels l"
                                    + " where l in :labels and i.published is not null",
                            Object[].class)
                    .setParameter("labels", words)
                    .getResultList()
                    .forEach(row -> labelled.computeIfAbsent(PagePath.of((String) row[0]), path -> new HashSet<>())
                            .add((String) row[1]));
        }
        return labelled;
    }

    @Override
    public SortedSet<String> labelsOf(PagePath path) {
        return new TreeSet<>(
                entities.createQuery("select l from Item i join i.labels l where i.path = :path", String.class)
                        .setParameter("path", path.value())
                        .getResultList());
    }

    @Override
    public List<String> locales() {
        return entities.createQuery(
                        "select distinct r.locale from Item i"
                                + " join Revision r on r.id.item = i.id and r.id.number = i.latest"
                                + " where i.deleted = false and r.locale is not null order by r.locale",
                        String.class)
                .getResultList();
    }

    @Override
    public List<Revision> history(PagePath path) {
        return entities.createQuery(
                        "select r from Revision r join Item i on i.id = r.id.item"
                                + " where i.path = :path order by r.id.number desc",
                        Revision.class)
                .setParameter("path", path.value())
                .getResultList();
    }

    @Override
    public Optional<Revision> revision(PagePath path, int number) {
        return entities.createQuery(
                        "select r from Revision r join Item i on i.id = r.id.item"
                                + " where i.path = :path and r.id.number = :number",
                        Revision.class)
                .setParameter("path", path.value())
                .setParameter("number", number)
                .getResultStream()
                .findFirst();
    }

    @Override
    public List<PublishedEntry> published() {
        return new PublishedQuery(entities).all();
    }

    @Override
    public List<PublishedEntry> published(Collection<PagePath> paths) {
        var query = new PublishedQuery(entities);
        List<PublishedEntry> entries = new ArrayList<>();
        for (var group : Groups.of(new TreeSet<>(paths), AT_ONCE)) {
            entries.addAll(query.of(group));
        }
        return entries;
    }

    @Override
    public Map<PagePath, Set<Reference>> references(Collection<PagePath> paths) {
        Map<PagePath, Set<Reference>> references = new TreeMap<>();
        for (var group : Groups.of(new TreeSet<>(paths), AT_ONCE)) {
            entities.createQuery(
                            "select i.path, f from Item i"
                                    + " join Revision r on r.id.item = i.id and r.id.number = i.published"
                                    + " join r.references f where i.path in :paths",
                            Object[].class)
                    .setParameter("paths", group)
                    .getResultList()
                    .forEach(row -> references
                            .computeIfAbsent(PagePath.of((String) row[0]), path -> new HashSet<>())
                            .add((Reference) row[1]));
        }
        return references;
    }

    @Override
    public Set<PagePath> whoReferences(Collection<PagePath> targets) {
        Set<PagePath> referring = new TreeSet<>();
        for (var group : Groups.of(new TreeSet<>(targets), AT_ONCE)) {
            entities.createQuery(
                            "select distinct i.path from Item i"
                                    + " join Revision r on r.id.item = i.id and r.id.number = i.published"
                                    + " join r.references f where f.target in :targets",
                            String.class)
                    .setParameter("targets", group)
                    .getResultList()
                    .forEach(path -> referring.add(PagePath.of(path)));
        }
        return referring;
    }

    @Override
    public List<Use> uses(Collection<PagePath> files) {
        return new UsesQuery(entities).of(files);
    }

    @Override
    public Set<Digest> objects() {
        Set<Digest> objects = new HashSet<>();
        Set<Digest> lists = new HashSet<>();
        entities.createQuery("select distinct r.object, r.size from Revision r", Object[].class)
                .getResultList()
                .forEach(row -> {
                    var object = Digest.ofRaw((byte[]) row[0]);
                    objects.add(object);
                    if ((long) row[1] > Chunks.CHUNK) {
                        lists.add(object);
                    }
                });
        store.find(lists).forEach((digest, list) -> objects.addAll(chunks(digest, list)));
        return objects;
    }

    private static List<Digest> chunks(Digest digest, byte[] list) {
        try {
            return Chunks.read(list).chunks();
        } catch (StrictJson.Refused e) {
            throw new IllegalStateException(
                    "The object " + digest + " is no list of chunks, but a long file needs it", e);
        }
    }
}
