package org.noren.main.slots.jpa;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.noren.main.slots.Filling;
import org.noren.main.slots.Filling.State;
import org.noren.main.slots.Fillings;

@ApplicationScoped
class JpaFillings implements Fillings {
    private static final List<State> OPEN = List.of(State.WAITING, State.SHOWN);
    private static final List<State> TOLD = List.of(State.WAITING, State.SHOWN, State.DONE, State.MISSED, State.FAILED);
    private static final List<State> TROUBLE = List.of(State.MISSED, State.FAILED);

    @Inject
    EntityManager database;

    @Override
    public void add(Filling filling) {
        database.persist(filling);
    }

    @Override
    public Optional<Filling> find(long id) {
        return Optional.ofNullable(database.find(Filling.class, id));
    }

    @Override
    public Optional<Due> whereabouts(long id) {
        return database.createQuery("select f.slot, f.locale from Filling f where f.id = :id", Object[].class)
                .setParameter("id", id)
                .getResultStream()
                .map(line -> new Due((String) line[0], (String) line[1]))
                .findFirst();
    }

    @Override
    public void alone() {
        database.createNativeQuery("select id from slot_planning where id = 1 for update")
                .getResultList();
    }

    @Override
    public List<Filling> holdOpen(String slot, String locale) {
        return database.createQuery(
                        "select f from Filling f where f.slot = :slot and f.locale = :locale and f.state in :open"
                                + " order by f.begins, f.id",
                        Filling.class)
                .setParameter("slot", slot)
                .setParameter("locale", locale)
                .setParameter("open", OPEN)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultList();
    }

    @Override
    public List<Filling> open() {
        return database.createQuery(
                        "select f from Filling f where f.state in :open order by f.begins, f.id", Filling.class)
                .setParameter("open", OPEN)
                .getResultList();
    }

    @Override
    public List<Filling> ended(int most) {
        return database.createQuery(
                        "select f from Filling f where f.state not in :open order by f.endedAt desc, f.id desc",
                        Filling.class)
                .setParameter("open", OPEN)
                .setMaxResults(most)
                .getResultList();
    }

    @Override
    public List<Due> due(Instant moment) {
        return database.createQuery(
                        "select distinct f.slot, f.locale from Filling f where f.state = :waiting and f.begins <= :moment"
                                + " or f.state = :shown and f.ends <= :moment",
                        Object[].class)
                .setParameter("waiting", State.WAITING)
                .setParameter("shown", State.SHOWN)
                .setParameter("moment", moment)
                .getResultStream()
                .map(line -> new Due((String) line[0], (String) line[1]))
                .toList();
    }

    @Override
    public List<Turn> turns() {
        return database.createQuery(
                        "select f.id, f.version, f.state, f.begins, f.ends, f.together from Filling f"
                                + " where f.state in :open order by f.id",
                        Object[].class)
                .setParameter("open", OPEN)
                .getResultStream()
                .filter(line -> line[2] == State.WAITING || line[4] != null)
                .map(line -> new Turn(
                        (long) line[0],
                        (long) line[1],
                        (Instant) (line[2] == State.WAITING ? line[3] : line[4]),
                        (boolean) line[5]))
                .toList();
    }

    @Override
    public List<Long> untold() {
        return database.createQuery(
                        "select f.id from Filling f where f.state in :trouble and f.toldAt is null order by f.id",
                        Long.class)
                .setParameter("trouble", TROUBLE)
                .getResultList();
    }

    @Override
    public List<Filling> unseen(int most) {
        return database.createQuery(
                        "select f from Filling f where f.state in :trouble and f.seenAt is null"
                                + " order by f.endedAt desc, f.id desc",
                        Filling.class)
                .setParameter("trouble", TROUBLE)
                .setMaxResults(most)
                .getResultList();
    }

    @Override
    public Optional<Filling> hold(long id) {
        return Optional.ofNullable(database.find(Filling.class, id, LockModeType.PESSIMISTIC_WRITE));
    }

    @Override
    public List<Filling> between(Instant from, Instant until) {
        return database.createQuery(
                        "select f from Filling f where f.state in :told and (f.begins >= :from and f.begins < :until"
                                + " or f.ends >= :from and f.ends < :until) order by f.begins, f.id",
                        Filling.class)
                .setParameter("told", TOLD)
                .setParameter("from", from)
                .setParameter("until", until)
                .getResultList();
    }
}
