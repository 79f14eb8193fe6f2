package org.noren.site.published.jpa;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.time.Clock;
import java.util.Optional;
import org.noren.shared.edition.Edition;
import org.noren.shared.seal.Digest;
import org.noren.site.published.PublishedRow;
import org.noren.site.published.PublishedRows;

@ApplicationScoped
class JpaPublishedRows implements PublishedRows {
    @Inject
    EntityManager database;

    @Inject
    Clock clock;

    @Override
    public Optional<PublishedRow> find() {
        return Optional.ofNullable(database.find(PublishedRow.class, PublishedRow.ID));
    }

    @Override
    public PublishedRow hold() {
        PublishedRow row = database.find(PublishedRow.class, PublishedRow.ID, LockModeType.PESSIMISTIC_WRITE);
        if (row != null) {
            return row;
        }
        // Two first changes at once: the primary key lets one of them through, and the other is told to try again.
        PublishedRow first = new PublishedRow(Digest.of(Edition.emptyRoot()), clock.instant());
        database.persist(first);
        database.flush();
        return first;
    }
}
