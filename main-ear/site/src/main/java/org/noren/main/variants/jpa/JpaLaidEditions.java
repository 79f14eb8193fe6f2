package org.noren.main.variants.jpa;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.Optional;
import org.noren.main.variants.LaidEdition;
import org.noren.main.variants.LaidEditions;
import org.noren.shared.peer.SiteName;

@ApplicationScoped
class JpaLaidEditions implements LaidEditions {
    @Inject
    EntityManager database;

    @Override
    public Optional<LaidEdition> find(SiteName partner) {
        return Optional.ofNullable(database.find(LaidEdition.class, partner.value()));
    }

    @Override
    public void add(LaidEdition laid) {
        database.persist(laid);
    }

    @Override
    public void remove(LaidEdition laid) {
        database.remove(laid);
    }
}
