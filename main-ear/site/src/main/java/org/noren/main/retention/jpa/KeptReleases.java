package org.noren.main.retention.jpa;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.noren.main.publishing.PublishedRelease;
import org.noren.site.retention.Kept;
import org.noren.site.settings.SiteSettings;

/** Releases, but never a partner's last {@value #ALWAYS} and the one that it serves. */
@ApplicationScoped
@Transactional
class KeptReleases implements Kept {
    static final int ALWAYS = 10;

    private final EntityManager database;
    private final SiteSettings settings;

    @Inject
    KeptReleases(EntityManager database, SiteSettings settings) {
        this.database = database;
        this.settings = settings;
    }

    @Override
    public String what() {
        return "releases";
    }

    @Override
    public Optional<Duration> keptFor() {
        return settings.keepReleases();
    }

    @Override
    public int clearSome(Instant before, int most) {
        List<PublishedRelease> old = database.createQuery(
                        "select r from PublishedRelease r where r.issued < :before"
                                + " and (select count(o) from PublishedRelease o where o.partner = r.partner"
                                + " and o.number > r.number) >= " + ALWAYS
                                + " and not exists (select l from Lane l where l.partner = r.partner"
                                + " and l.said.servedDigest = r.digest) order by r.partner, r.number",
                        PublishedRelease.class)
                .setParameter("before", before)
                .setMaxResults(most)
                .getResultList();
        old.forEach(database::remove);
        return old.size();
    }
}
