package org.noren.site.office.jpa;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.noren.site.office.AuditRecord;
import org.noren.site.office.AuditSearch;
import org.noren.site.office.AuditTrail;

@ApplicationScoped
@Transactional
class JpaAuditTrail implements AuditTrail {
    @Inject
    EntityManager database;

    @Override
    public void write(AuditRecord record) {
        database.persist(record);
    }

    @Override
    public List<AuditRecord> latest(int count) {
        return database.createQuery("select a from AuditRecord a order by a.id desc", AuditRecord.class)
                .setMaxResults(count)
                .getResultList();
    }

    @Override
    public List<AuditRecord> find(AuditSearch search, int first, int count) {
        return query("select a", search, " order by a.id desc", AuditRecord.class)
                .setFirstResult(first)
                .setMaxResults(count)
                .getResultList();
    }

    @Override
    public long count(AuditSearch search) {
        return query("select count(a)", search, "", Long.class).getSingleResult();
    }

    private <T> TypedQuery<T> query(String what, AuditSearch search, String order, Class<T> type) {
        Map<String, Object> values = new HashMap<>();
        List<String> conditions = new ArrayList<>(List.of("1 = 1"));
        if (!search.who().isEmpty()) {
            conditions.add("a.who = :who");
            values.put("who", search.who());
        }
        if (!search.action().isEmpty()) {
            conditions.add("a.action = :action");
            values.put("action", search.action());
        }
        if (!search.words().isEmpty()) {
            conditions.add("lower(a.what) like :words escape '!'");
            String words = search.words().toLowerCase(Locale.ROOT).replaceAll("([!%_])", "!$1");
            values.put("words", "%" + words + "%");
        }
        search.from().ifPresent(from -> {
            conditions.add("a.happenedAt >= :from");
            values.put("from", from);
        });
        search.until().ifPresent(until -> {
            conditions.add("a.happenedAt < :until");
            values.put("until", until);
        });
        TypedQuery<T> query = database.createQuery(
                what + " from AuditRecord a where " + String.join(" and ", conditions) + order, type);
        values.forEach(query::setParameter);
        return query;
    }
}
