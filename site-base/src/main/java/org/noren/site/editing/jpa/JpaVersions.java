package org.noren.site.editing.jpa;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.List;
import org.noren.site.content.Item;
import org.noren.site.content.Listed;
import org.noren.site.content.Revision;
import org.noren.site.editing.Versions;

@ApplicationScoped
@Transactional
class JpaVersions implements Versions {
    private static final int MOST = 50;

    @Inject
    EntityManager database;

    @Override
    public List<Listed> sharing(String translationKey) {
        return database.createQuery(
                        "select i, r from Item i join Revision r on r.id.item = i.id and r.id.number = i.latest"
                                + " where r.translationKey = :key and i.deleted = false order by i.path",
                        Object[].class)
                .setParameter("key", translationKey)
                .setMaxResults(MOST)
                .getResultStream()
                .map(row -> new Listed((Item) row[0], (Revision) row[1], List.of()))
                .toList();
    }
}
