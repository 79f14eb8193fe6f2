package org.noren.site.people.jpa;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.Optional;
import org.noren.shared.seal.Digest;
import org.noren.site.people.Links;
import org.noren.site.people.OneTimeLink;

@ApplicationScoped
@Transactional
class JpaLinks implements Links {
    @Inject
    EntityManager database;

    @Override
    public void add(OneTimeLink link) {
        database.persist(link);
    }

    @Override
    public Optional<OneTimeLink> find(Digest digest) {
        return Optional.ofNullable(database.find(OneTimeLink.class, digest.hex()));
    }

    @Override
    public boolean use(Digest digest) {
        return database.createQuery("delete from OneTimeLink l where l.digest = :digest")
                        .setParameter("digest", digest.hex())
                        .executeUpdate()
                == 1;
    }

    @Override
    public void forgetAllOf(String account) {
        database.createQuery("delete from OneTimeLink l where l.account = :account")
                .setParameter("account", account)
                .executeUpdate();
    }
}
