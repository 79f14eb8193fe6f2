package org.noren.partner.shopfront.jpa;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import org.noren.partner.shopfront.Shopfront;
import org.noren.partner.shopfront.Shopfronts;

/** The shop front in three tables; its one row is there from the beginning, so that whoever changes it finds its lock. */
@ApplicationScoped
@Transactional
class JpaShopfronts implements Shopfronts {
    private final EntityManager entities;

    @Inject
    JpaShopfronts(EntityManager entities) {
        this.entities = entities;
    }

    /** For the container's proxy only. */
    @SuppressWarnings("NullAway")
    protected JpaShopfronts() {
        this(null);
    }

    @Override
    public Shopfront.State now() {
        return entities.find(Shopfront.class, Shopfront.ONLY).state();
    }

    @Override
    public Shopfront hold() {
        Shopfront row = entities.find(Shopfront.class, Shopfront.ONLY, LockModeType.PESSIMISTIC_WRITE);
        entities.refresh(row);
        return row;
    }
}
