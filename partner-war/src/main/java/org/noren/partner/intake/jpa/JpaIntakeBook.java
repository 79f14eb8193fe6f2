package org.noren.partner.intake.jpa;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.noren.partner.intake.Heard;
import org.noren.partner.intake.IntakeBook;
import org.noren.partner.intake.SealedRelease;
import org.noren.partner.intake.Standing;
import org.noren.shared.edition.Checked;
import org.noren.shared.seal.Digest;
import org.noren.site.store.ObjectStore;

/** The book in two tables; whoever changes the one row holds its lock, for no longer than a few statements. */
@ApplicationScoped
@Transactional
class JpaIntakeBook implements IntakeBook {
    private final EntityManager entities;
    private final ObjectStore store;
    private final Clock clock;

    @Inject
    JpaIntakeBook(EntityManager entities, ObjectStore store, Clock clock) {
        this.entities = entities;
        this.store = store;
        this.clock = clock;
    }

    /** By one statement: between two, the release that is named as staged may have given its place to the next one, and be gone. */
    @Override
    public Standing standing() {
        return entities.createQuery(
                        "select s from IntakeStanding s left join fetch s.serving left join fetch s.staged where s.id = :only",
                        IntakeStanding.class)
                .setParameter("only", IntakeStanding.ONLY)
                .getSingleResult()
                .standing();
    }

    @Override
    public void stage(SealedRelease offer) {
        IntakeStanding row = locked();
        Optional<TakenRelease> before = row.staged();
        TakenRelease taken = new TakenRelease(offer, clock.instant());
        entities.persist(taken);
        row.stage(taken, offer);
        before.ifPresent(entities::remove);
    }

    @Override
    public void keep(Collection<Checked> objects) {
        store.putChecked(objects);
    }

    @Override
    public void drop(Set<Digest> damaged) {
        store.condemn(damaged);
        store.remove(damaged);
    }

    @Override
    public boolean flip(Digest staged, Optional<Digest> serving, Instant at) {
        IntakeStanding row = locked();
        boolean same = row.staged().map(TakenRelease::digest).equals(Optional.of(staged))
                && row.serving().map(TakenRelease::digest).equals(serving);
        if (same) {
            row.flip(at);
        }
        return same;
    }

    @Override
    public void heard(Heard heartbeat) {
        locked().heard(heartbeat);
    }

    private IntakeStanding locked() {
        return Objects.requireNonNull(
                entities.find(IntakeStanding.class, IntakeStanding.ONLY, LockModeType.PESSIMISTIC_WRITE),
                "intake_standing has the row that its migration made");
    }
}
