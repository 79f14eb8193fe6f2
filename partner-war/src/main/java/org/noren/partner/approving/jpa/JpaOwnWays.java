package org.noren.partner.approving.jpa;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import org.noren.partner.approving.OwnWay;
import org.noren.partner.approving.OwnWays;

@ApplicationScoped
@Transactional
class JpaOwnWays implements OwnWays {
    private final EntityManager entities;

    @Inject
    JpaOwnWays(EntityManager entities) {
        this.entities = entities;
    }

    /** For the container's proxy only. */
    @SuppressWarnings("NullAway")
    protected JpaOwnWays() {
        this(null);
    }

    @Override
    public OwnWay.State now() {
        return entities.find(OwnWay.class, OwnWay.ONLY).state();
    }

    @Override
    public OwnWay hold() {
        OwnWay row = entities.find(OwnWay.class, OwnWay.ONLY, LockModeType.PESSIMISTIC_WRITE);
        entities.refresh(row);
        return row;
    }
}
