package org.noren.main.publishing.jpa;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.List;
import org.noren.main.publishing.LocalReports;
import org.noren.main.publishing.PartnerLocal;

@ApplicationScoped
@Transactional
class JpaLocalReports implements LocalReports {
    private final EntityManager database;

    @Inject
    JpaLocalReports(EntityManager database) {
        this.database = database;
    }

    /** For the container's proxy only. */
    @SuppressWarnings("NullAway")
    protected JpaLocalReports() {
        this(null);
    }

    @Override
    public List<PartnerLocal> all() {
        return database.createQuery("select l from PartnerLocal l order by l.partner", PartnerLocal.class)
                .getResultList();
    }

    @Override
    public void keep(PartnerLocal said) {
        database.merge(said);
    }
}
