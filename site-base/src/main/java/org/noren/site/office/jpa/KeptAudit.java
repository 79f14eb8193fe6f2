package org.noren.site.office.jpa;

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

/** The audit names persons, so it is not kept for longer than the operator says. */
@ApplicationScoped
@Transactional
class KeptAudit implements Kept {
    private final EntityManager database;
    private final SiteSettings settings;

    @Inject
    KeptAudit(EntityManager database, SiteSettings settings) {
        this.database = database;
        this.settings = settings;
    }

    @Override
    public String what() {
        return "audit";
    }

    @Override
    public Optional<Duration> keptFor() {
        return settings.keepAudit();
    }

    @Override
    public int clearSome(Instant before, int most) {
        List<Long> old = database.createQuery(
                        "select a.id from AuditRecord a where a.happenedAt < :before order by a.happenedAt", Long.class)
                .setParameter("before", before)
                .setMaxResults(most)
                .getResultList();
        return old.isEmpty()
                ? 0
                : database.createQuery("delete from AuditRecord a where a.id in :old")
                        .setParameter("old", old)
                        .executeUpdate();
    }
}
