package org.noren.site.editing.jpa;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.noren.site.editing.UnsavedId;
import org.noren.site.editing.UnsavedText;
import org.noren.site.editing.UnsavedTexts;

@ApplicationScoped
@Transactional
class JpaUnsavedTexts implements UnsavedTexts {
    @Inject
    EntityManager database;

    @Override
    public Optional<UnsavedText> find(UnsavedId id) {
        return Optional.ofNullable(database.find(UnsavedText.class, id));
    }

    @Override
    public List<UnsavedText> of(String path) {
        return database.createQuery(
                        "select u from UnsavedText u where u.id.path = :path order by u.since", UnsavedText.class)
                .setParameter("path", path)
                .getResultList();
    }

    @Override
    public void add(UnsavedText text) {
        database.persist(text);
    }

    @Override
    public void remove(UnsavedId id) {
        database.createQuery("delete from UnsavedText u where u.id = :id")
                .setParameter("id", id)
                .executeUpdate();
    }

    @Override
    public void follow(String from, String to) {
        database.createNativeQuery("update unsaved_text set path = ?1 where path = ?2 and not exists"
                        + " (select 1 from unsaved_text o where o.person = unsaved_text.person and o.path = ?1)")
                .setParameter(1, to)
                .setParameter(2, from)
                .executeUpdate();
    }

    @Override
    public void removeBefore(Instant moment) {
        database.createQuery("delete from UnsavedText u where u.keptAt < :moment")
                .setParameter("moment", moment)
                .executeUpdate();
    }
}
