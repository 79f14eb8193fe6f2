package org.noren.main.retention.jpa;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.noren.site.retention.Kept;
import org.noren.site.settings.SiteSettings;

/** What happened on the partners' lanes, with the receipts. */
@ApplicationScoped
@Transactional
class KeptHistory implements Kept {
    private final EntityManager database;
    private final SiteSettings settings;

    @Inject
    KeptHistory(EntityManager database, SiteSettings settings) {
        this.database = database;
        this.settings = settings;
    }

    @Override
    public String what() {
        return "history";
    }

    @Override
    public Optional<Duration> keptFor() {
        return settings.keepHistory();
    }

    @Override
    public int clearSome(Instant before, int most) {
        List<Long> old = database.createQuery(
                        "select e.id from LaneEvent e where e.at < :before order by e.id", Long.class)
                .setParameter("before", before)
                .setMaxResults(most)
                .getResultList();
        return old.isEmpty()
                ? 0
                : database.createQuery("delete from LaneEvent e where e.id in :old")
                        .setParameter("old", old)
                        .executeUpdate();
    }
}
