package org.noren.main.publishing.jpa;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.noren.main.publishing.Lane;
import org.noren.main.publishing.LaneEvent;
import org.noren.main.publishing.Lanes;
import org.noren.main.publishing.Traffic;
import org.noren.shared.peer.SiteName;

@ApplicationScoped
class JpaLanes implements Lanes {
    private static final long SECONDS_OF_AN_HOUR = 3_600;

    @Inject
    EntityManager database;

    @Override
    public Optional<Lane> find(SiteName partner) {
        return Optional.ofNullable(database.find(Lane.class, partner.value()));
    }

    @Override
    public Optional<Lane> hold(SiteName partner) {
        return Optional.ofNullable(database.find(Lane.class, partner.value(), LockModeType.PESSIMISTIC_WRITE));
    }

    @Override
    public List<Lane> all() {
        return database.createQuery("select l from Lane l order by l.partner", Lane.class)
                .getResultList();
    }

    @Override
    public List<Lane> of(Collection<SiteName> partners) {
        return database.createQuery("select l from Lane l where l.partner in :partners", Lane.class)
                .setParameter("partners", partners.stream().map(SiteName::value).toList())
                .getResultList();
    }

    @Override
    public List<SiteName> due(Instant now, int most) {
        return database.createQuery(
                        "select l.partner from Lane l, Partner p where p.name = l.partner and p.status = ACTIVE"
                                + " and l.due <= :now and (l.lease.until is null or l.lease.until <= :now) order by l.due",
                        String.class)
                .setParameter("now", now)
                .setMaxResults(most)
                .getResultStream()
                .map(SiteName::new)
                .toList();
    }

    @Override
    public void giveBack(String owner) {
        database.createQuery(
                        "update Lane l set l.lease.owner = null, l.lease.until = null, l.lease.fence = l.lease.fence + 1"
                                + " where l.lease.owner = :owner")
                .setParameter("owner", owner)
                .executeUpdate();
    }

    @Override
    public void add(Lane lane) {
        database.persist(lane);
    }

    @Override
    public void record(LaneEvent event) {
        database.persist(event);
    }

    @Override
    public long historyLength(SiteName partner) {
        return database.createQuery("select count(e) from LaneEvent e where e.partner = :partner", Long.class)
                .setParameter("partner", partner.value())
                .getSingleResult();
    }

    @Override
    public Optional<LaneEvent> delivery(SiteName partner, long number) {
        return database.createQuery(
                        "select e from LaneEvent e where e.partner = :partner and e.number = :number"
                                + " and e.what = DELIVERED order by e.id desc",
                        LaneEvent.class)
                .setParameter("partner", partner.value())
                .setParameter("number", number)
                .setMaxResults(1)
                .getResultStream()
                .findFirst();
    }

    @Override
    public List<Long> delivered(SiteName partner, long after, long upTo) {
        return database.createQuery(
                        "select distinct e.number from LaneEvent e where e.partner = :partner and e.what = DELIVERED"
                                + " and e.number > :after and e.number <= :upTo",
                        Long.class)
                .setParameter("partner", partner.value())
                .setParameter("after", after)
                .setParameter("upTo", upTo)
                .getResultList();
    }

    @Override
    public Map<SiteName, Long> servedBefore(Instant moment) {
        return database.createQuery(
                        "select e.partner, e.number from LaneEvent e where e.id in (select max(o.id) from LaneEvent o"
                                + " where o.what = DELIVERED and o.at < :moment group by o.partner)",
                        Object[].class)
                .setParameter("moment", moment)
                .getResultStream()
                .collect(Collectors.toMap(row -> new SiteName((String) row[0]), row -> (Long) row[1]));
    }

    @Override
    public List<LaneEvent> history(SiteName partner, int first, int most) {
        return database.createQuery(
                        "select e from LaneEvent e where e.partner = :partner order by e.at desc, e.id desc",
                        LaneEvent.class)
                .setParameter("partner", partner.value())
                .setFirstResult(first)
                .setMaxResults(most)
                .getResultList();
    }

    /** By SQL, because both databases can count hours since 1970 but not by the same name in the query language. */
    @Override
    public List<Traffic> traffic(Instant since) {
        Stream<?> rows = database.createNativeQuery(
                        "select t.h, count(*), sum(t.bytes) from (select floor(extract(epoch from e.at) / 3600) as h,"
                                + " e.bytes as bytes from lane_event e where e.what = 'DELIVERED' and e.at >= :since) t"
                                + " group by t.h order by t.h")
                .setParameter("since", since)
                .getResultStream();
        return rows.map(Object[].class::cast)
                .map(row -> new Traffic(
                        Instant.ofEpochSecond(number(row[0]) * SECONDS_OF_AN_HOUR), number(row[1]), number(row[2])))
                .toList();
    }

    private static long number(Object value) {
        return ((Number) value).longValue();
    }
}
