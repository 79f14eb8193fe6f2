package org.noren.main.teasers.jpa;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.noren.main.teasers.TeaserPage;
import org.noren.main.teasers.TeaserPages;
import org.noren.shared.page.PagePath;

@ApplicationScoped
class JpaTeaserPages implements TeaserPages {
    @Inject
    EntityManager database;

    @Override
    public void add(TeaserPage page) {
        database.persist(page);
    }

    @Override
    public Map<PagePath, TeaserPage> all() {
        Map<PagePath, TeaserPage> pages = new LinkedHashMap<>();
        database.createQuery(
                        "select i.path, t from TeaserPage t join Item i on i.id = t.item where i.deleted = false"
                                + " order by i.path",
                        Object[].class)
                .getResultList()
                .forEach(line -> pages.put(PagePath.of((String) line[0]), (TeaserPage) line[1]));
        return pages;
    }

    @Override
    public Optional<TeaserPage> find(PagePath path) {
        return database.createQuery(
                        "select t from TeaserPage t join Item i on i.id = t.item where i.path = :path and i.deleted = false",
                        TeaserPage.class)
                .setParameter("path", path.value())
                .getResultStream()
                .findFirst();
    }
}
