package org.noren.main.retention.jpa;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.List;
import org.noren.main.retention.NeededEditions;
import org.noren.shared.seal.Digest;

/** One after the other as they were made, partner by partner, so that each is close to the one before. */
@ApplicationScoped
class JpaNeededEditions implements NeededEditions {
    private final EntityManager database;

    @Inject
    JpaNeededEditions(EntityManager database) {
        this.database = database;
    }

    @Override
    public List<Digest> released() {
        return database.createQuery(
                        "select r.edition from PublishedRelease r order by r.partner, r.number", String.class)
                .getResultStream()
                .map(Digest::parse)
                .toList();
    }

    @Override
    public List<Digest> laid() {
        return database.createQuery(
                        "select l.edition from LaidEdition l, Partner p where p.name = l.partner"
                                + " and p.status <> ENDED order by l.partner",
                        String.class)
                .getResultStream()
                .map(Digest::parse)
                .toList();
    }
}
