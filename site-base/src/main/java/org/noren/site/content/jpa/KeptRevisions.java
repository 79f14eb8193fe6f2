package org.noren.site.content.jpa;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.noren.site.content.Revision;
import org.noren.site.retention.Kept;
import org.noren.site.settings.SiteSettings;

/** Old revisions, but never the published one and the last {@value #ALWAYS}, to which somebody may want to go back. */
@ApplicationScoped
@Transactional
class KeptRevisions implements Kept {
    static final int ALWAYS = 20;

    private final EntityManager entities;
    private final SiteSettings settings;

    @Inject
    KeptRevisions(EntityManager entities, SiteSettings settings) {
        this.entities = entities;
        this.settings = settings;
    }

    @Override
    public String what() {
        return "revisions";
    }

    @Override
    public Optional<Duration> keptFor() {
        return settings.keepRevisions();
    }

    @Override
    public int clearSome(Instant before, int most) {
        List<Revision> old = entities.createQuery(
                        "select r from Revision r join Item i on i.id = r.id.item where r.writtenAt < :before"
                                + " and r.id.number <= i.latest - " + ALWAYS
                                + " and (i.published is null or i.published <> r.id.number)"
                                + " order by r.id.item, r.id.number",
                        Revision.class)
                .setParameter("before", before)
                .setMaxResults(most)
                .getResultList();
        old.forEach(entities::remove);
        return old.size();
    }
}
