package org.noren.partner.timetable.jpa;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.io.ByteArrayOutputStream;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.noren.partner.timetable.Feeds;
import org.noren.partner.timetable.LoadedFeed;

/** Feeds in two tables: what is known of one, and its archive in parts. */
@ApplicationScoped
@Transactional
class JpaFeeds implements Feeds {
    private static final int PART = 512 * 1024;

    private final EntityManager entities;

    @Inject
    JpaFeeds(EntityManager entities) {
        this.entities = entities;
    }

    /** For the container's proxy only. */
    @SuppressWarnings("NullAway")
    protected JpaFeeds() {
        this(null);
    }

    @Override
    public Optional<LoadedFeed> newest() {
        return entities.createQuery("select f from KeptFeed f order by f.id desc", KeptFeed.class)
                .setMaxResults(1)
                .getResultStream()
                .map(KeptFeed::feed)
                .findFirst();
    }

    @Override
    public Optional<byte[]> archive(long number) {
        List<FeedPart> parts = entities.createQuery(
                        "select p from FeedPart p where p.feed = :feed order by p.position", FeedPart.class)
                .setParameter("feed", number)
                .getResultList();
        var all = new ByteArrayOutputStream();
        parts.forEach(part -> all.writeBytes(part.bytes()));
        return parts.isEmpty() ? Optional.empty() : Optional.of(all.toByteArray());
    }

    @Override
    public LoadedFeed put(LoadedFeed feed, byte[] archive) {
        var kept = new KeptFeed(feed);
        entities.persist(kept);
        entities.flush();
        for (int i = 0; i * PART < archive.length; i++) {
            byte[] bytes = Arrays.copyOfRange(archive, i * PART, Math.min((i + 1) * PART, archive.length));
            entities.persist(new FeedPart(kept.id(), i, bytes));
        }
        entities.flush();
        delete(kept.id());
        return kept.feed();
    }

    @Override
    public boolean clear() {
        return delete(Long.MAX_VALUE) > 0;
    }

    private int delete(long before) {
        entities.createQuery("delete from FeedPart p where p.feed < :before")
                .setParameter("before", before)
                .executeUpdate();
        return entities.createQuery("delete from KeptFeed f where f.id < :before")
                .setParameter("before", before)
                .executeUpdate();
    }
}
