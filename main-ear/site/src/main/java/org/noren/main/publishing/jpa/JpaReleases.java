package org.noren.main.publishing.jpa;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.noren.main.publishing.PublishedRelease;
import org.noren.main.publishing.Releases;
import org.noren.main.publishing.Rollout;
import org.noren.shared.peer.SiteName;

@ApplicationScoped
class JpaReleases implements Releases {
    @Inject
    EntityManager database;

    @Override
    public Optional<PublishedRelease> latest(SiteName partner) {
        return of(partner, 1).stream().findFirst();
    }

    @Override
    public Optional<PublishedRelease> find(SiteName partner, long number) {
        return Optional.ofNullable(
                database.find(PublishedRelease.class, new PublishedRelease.Key(partner.value(), number)));
    }

    @Override
    public List<PublishedRelease> latest() {
        return database.createQuery(
                        "select r from PublishedRelease r where r.number ="
                                + " (select max(o.number) from PublishedRelease o where o.partner = r.partner)",
                        PublishedRelease.class)
                .getResultList();
    }

    @Override
    public List<PublishedRelease> latest(Collection<SiteName> partners) {
        return database.createQuery(
                        "select r from PublishedRelease r where r.partner in :partners and r.number ="
                                + " (select max(o.number) from PublishedRelease o where o.partner = r.partner)",
                        PublishedRelease.class)
                .setParameter("partners", partners.stream().map(SiteName::value).toList())
                .getResultList();
    }

    @Override
    public List<PublishedRelease> of(SiteName partner, int most) {
        return database.createQuery(
                        "select r from PublishedRelease r where r.partner = :partner order by r.number desc",
                        PublishedRelease.class)
                .setParameter("partner", partner.value())
                .setMaxResults(most)
                .getResultList();
    }

    @Override
    public List<Rollout.Made> made(int most) {
        return database.createQuery(
                        "select r.partner, r.issued, r.cause from PublishedRelease r order by r.issued desc",
                        Object[].class)
                .setMaxResults(most)
                .getResultStream()
                .map(row -> new Rollout.Made(new SiteName((String) row[0]), (Instant) row[1], (String) row[2]))
                .toList();
    }

    @Override
    public void add(PublishedRelease release) {
        database.persist(release);
    }
}
