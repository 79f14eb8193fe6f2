package org.noren.site.watch.jpa;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceException;
import java.util.Optional;
import org.noren.site.watch.DatabaseAnswers;

@ApplicationScoped
class JpaDatabaseAnswers implements DatabaseAnswers {
    private static final int PATIENCE_MILLIS = 3_000;

    @Inject
    EntityManager database;

    @Override
    public Optional<String> trouble() {
        try {
            database.createNativeQuery("select 1")
                    .setHint("jakarta.persistence.query.timeout", PATIENCE_MILLIS)
                    .getSingleResult();
            return Optional.empty();
        } catch (PersistenceException | IllegalStateException e) {
            return Optional.of("the database does not answer: " + e.getMessage());
        }
    }
}
