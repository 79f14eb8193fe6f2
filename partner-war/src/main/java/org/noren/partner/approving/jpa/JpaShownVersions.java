package org.noren.partner.approving.jpa;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import org.noren.partner.approving.ShownVersion;
import org.noren.partner.approving.ShownVersions;

@ApplicationScoped
@Transactional
class JpaShownVersions implements ShownVersions {
    private final EntityManager entities;

    @Inject
    JpaShownVersions(EntityManager entities) {
        this.entities = entities;
    }

    /** For the container's proxy only. */
    @SuppressWarnings("NullAway")
    protected JpaShownVersions() {
        this(null);
    }

    @Override
    public Optional<ShownVersion> find(ShownVersion.Key key) {
        return Optional.ofNullable(entities.find(ShownVersion.class, key));
    }

    @Override
    public void add(ShownVersion version) {
        entities.persist(version);
    }

    @Override
    public List<Integer> last(long item, int most) {
        return entities.createQuery(
                        "select v.key.number from ShownVersion v where v.key.item = :item"
                                + " and exists (select r from Revision r"
                                + " where r.id.item = v.key.item and r.id.number = v.key.number)"
                                + " order by v.shownAt desc, v.key.number desc",
                        Integer.class)
                .setParameter("item", item)
                .setMaxResults(most)
                .getResultList();
    }

    @Override
    public void forgetBefore(long item, int number) {
        entities.createQuery("delete from ShownVersion v where v.key.item = :item and v.key.number < :number")
                .setParameter("item", item)
                .setParameter("number", number)
                .executeUpdate();
    }
}
