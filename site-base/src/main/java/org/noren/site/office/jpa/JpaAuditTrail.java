package org.noren.site.office.jpa;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.List;
import org.noren.site.office.AuditRecord;
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
}
