package org.noren.main.jpa;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;

/**
 * Hands the main site's entity manager to whoever injects one. It belongs to the running transaction, so beans of any
 * scope may keep it.
 */
@ApplicationScoped
public class MainEntityManager {
    @Produces
    @PersistenceContext(unitName = "noren")
    private EntityManager entityManager;
}
