package org.noren.site.importing.jpa;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.noren.site.importing.ImportJob;
import org.noren.site.importing.ImportJobs;

@ApplicationScoped
@Transactional(TxType.REQUIRES_NEW)
class JpaImportJobs implements ImportJobs {
    @Inject
    EntityManager database;

    @Inject
    Clock clock;

    @Override
    public long add(ImportJob job) {
        database.persist(job);
        database.flush();
        return job.id();
    }

    @Override
    public Optional<ImportJob> find(long id) {
        return Optional.ofNullable(database.find(ImportJob.class, id));
    }

    @Override
    public List<Line> newest(int count) {
        Instant now = clock.instant();
        return database.createQuery(
                        "select j.id, j.author, j.file, j.dryRun, j.state, j.aliveAt, j.startedAt, j.endedAt"
                                + " from ImportJob j order by j.id desc",
                        Tuple.class)
                .setMaxResults(count)
                .getResultStream()
                .map(row -> line(row, now))
                .toList();
    }

    private static Line line(Tuple row, Instant now) {
        return new Line(
                row.get(0, Long.class),
                row.get(1, String.class),
                row.get(2, String.class),
                row.get(3, Boolean.class),
                ImportJob.state(row.get(4, ImportJob.State.class), row.get(5, Instant.class), now),
                row.get(6, Instant.class),
                Optional.ofNullable(row.get(7, Instant.class)));
    }

    /** Under the row's lock: a sign of life that began before the end must not be written after it. */
    @Override
    public void change(long id, Consumer<ImportJob> change) {
        Optional.ofNullable(database.find(ImportJob.class, id, LockModeType.PESSIMISTIC_WRITE))
                .ifPresent(change);
    }

    @Override
    public void keepOnly(int newest) {
        List<Long> kept = database.createQuery("select j.id from ImportJob j order by j.id desc", Long.class)
                .setMaxResults(newest)
                .getResultList();
        if (kept.size() == newest) {
            database.createQuery("delete from ImportJob j where j.id < :oldest")
                    .setParameter("oldest", kept.get(newest - 1))
                    .executeUpdate();
        }
    }
}
