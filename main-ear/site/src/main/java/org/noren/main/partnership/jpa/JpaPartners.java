package org.noren.main.partnership.jpa;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Optional;
import org.noren.main.partnership.Partner;
import org.noren.main.partnership.Partners;
import org.noren.shared.peer.Fingerprint;
import org.noren.shared.peer.SiteName;

@ApplicationScoped
class JpaPartners implements Partners {
    @Inject
    EntityManager database;

    @Override
    public Optional<Partner> find(SiteName name) {
        return database.createQuery("select p from Partner p where p.name = :name", Partner.class)
                .setParameter("name", name.value())
                .getResultStream()
                .findFirst();
    }

    @Override
    public Optional<Partner> holderOf(Fingerprint certificate) {
        return database.createQuery(
                        "select p from Partner p join p.certificates c where c.fingerprint = :fingerprint",
                        Partner.class)
                .setParameter("fingerprint", certificate.value())
                .getResultStream()
                .findFirst();
    }

    @Override
    public List<Partner> all() {
        return database.createQuery("select p from Partner p left join fetch p.values order by p.name", Partner.class)
                .getResultList();
    }

    @Override
    public void add(Partner partner) {
        database.persist(partner);
    }
}
