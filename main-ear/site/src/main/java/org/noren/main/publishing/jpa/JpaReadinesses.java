package org.noren.main.publishing.jpa;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Optional;
import org.noren.main.publishing.Readiness;
import org.noren.main.publishing.Readinesses;
import org.noren.shared.peer.SiteName;

@ApplicationScoped
class JpaReadinesses implements Readinesses {
    @Inject
    EntityManager database;

    @Override
    public Optional<Readiness> find(SiteName partner) {
        return Optional.ofNullable(database.find(Readiness.class, partner.value()));
    }

    @Override
    public List<Readiness> all() {
        return database.createQuery("select r from Readiness r", Readiness.class)
                .getResultList();
    }

    @Override
    public void add(Readiness readiness) {
        database.persist(readiness);
    }
}
