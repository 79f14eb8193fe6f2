package org.noren.partner.approving.jpa;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import org.noren.partner.approving.ApprovalRequest;
import org.noren.partner.approving.ApprovalRequest.Fate;
import org.noren.partner.approving.Requests;

@ApplicationScoped
@Transactional
class JpaRequests implements Requests {
    private final EntityManager entities;

    @Inject
    JpaRequests(EntityManager entities) {
        this.entities = entities;
    }

    /** For the container's proxy only. */
    @SuppressWarnings("NullAway")
    protected JpaRequests() {
        this(null);
    }

    @Override
    public void add(ApprovalRequest request) {
        entities.persist(request);
    }

    @Override
    public Optional<ApprovalRequest> find(long id) {
        return Optional.ofNullable(entities.find(ApprovalRequest.class, id));
    }

    @Override
    public Optional<ApprovalRequest> hold(long id) {
        Optional<ApprovalRequest> held =
                Optional.ofNullable(entities.find(ApprovalRequest.class, id, LockModeType.PESSIMISTIC_WRITE));
        held.ifPresent(entities::refresh);
        return held;
    }

    @Override
    public List<ApprovalRequest> waiting(int most) {
        return entities.createQuery(
                        "select r from ApprovalRequest r join Item i on i.id = r.item join r.parts p"
                                + " where r.fate = :fate and p.item = r.item and p.number = i.latest"
                                + " and i.deleted = false order by r.id",
                        ApprovalRequest.class)
                .setParameter("fate", Fate.WAITING)
                .setMaxResults(most)
                .getResultList();
    }

    @Override
    public List<ApprovalRequest> waitingFor(long item) {
        return entities.createQuery(
                        "select r from ApprovalRequest r where r.item = :item and r.fate = :fate",
                        ApprovalRequest.class)
                .setParameter("item", item)
                .setParameter("fate", Fate.WAITING)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultList();
    }

    @Override
    public Optional<ApprovalRequest> lastOf(long item) {
        return entities.createQuery(
                        "select r from ApprovalRequest r where r.item = :item order by r.id desc",
                        ApprovalRequest.class)
                .setParameter("item", item)
                .setMaxResults(1)
                .getResultStream()
                .findFirst();
    }

    @Override
    public List<ApprovalRequest> sentBackTo(String person, int most) {
        return entities.createQuery(
                        "select r from ApprovalRequest r join Item i on i.id = r.item join r.parts p"
                                + " where r.fate = :fate and r.askedBy = :person and p.item = r.item"
                                + " and p.number = i.latest and i.deleted = false and not exists (select n"
                                + " from ApprovalRequest n where n.item = r.item and n.id > r.id) order by r.id desc",
                        ApprovalRequest.class)
                .setParameter("fate", Fate.SENT_BACK)
                .setParameter("person", person)
                .setMaxResults(most)
                .getResultList();
    }

    @Override
    public List<ApprovalRequest> ended(int first, int most) {
        return entities.createQuery(
                        "select r from ApprovalRequest r where r.fate <> :fate order by r.decidedAt desc, r.id desc",
                        ApprovalRequest.class)
                .setParameter("fate", Fate.WAITING)
                .setFirstResult(first)
                .setMaxResults(most)
                .getResultList();
    }

    @Override
    public List<ApprovalRequest> accepted(long item, int number) {
        return entities.createQuery(
                        "select distinct r from ApprovalRequest r join r.parts p"
                                + " where r.fate = :fate and p.item = :item and p.number = :number",
                        ApprovalRequest.class)
                .setParameter("fate", Fate.ACCEPTED)
                .setParameter("item", item)
                .setParameter("number", number)
                .getResultList();
    }
}
