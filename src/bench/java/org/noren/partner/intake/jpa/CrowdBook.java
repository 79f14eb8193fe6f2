package org.noren.partner.intake.jpa;

import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.util.List;
import org.noren.partner.intake.IntakeBook;
import org.noren.site.store.ObjectStore;

/** The book of every partner's intake, outside a server. */
public final class CrowdBook {
    public static final List<Class<?>> ENTITIES = List.of(IntakeStanding.class, TakenRelease.class);

    private CrowdBook() {}

    public static IntakeBook of(EntityManager entities, ObjectStore store, Clock clock) {
        return new JpaIntakeBook(entities, store, clock);
    }
}
