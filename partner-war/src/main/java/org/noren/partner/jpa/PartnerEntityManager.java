package org.noren.partner.jpa;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;

/**
 * Hands the partner's entity manager to whoever injects one. It belongs to the running transaction, so beans of any
 * scope may keep it.
 */
@ApplicationScoped
public class PartnerEntityManager {
    @Produces
    @PersistenceContext(unitName = "noren")
    private EntityManager entityManager;
}
