package org.noren.site.assets.jpa;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.noren.shared.page.PagePath;
import org.noren.site.assets.AssetFilter;
import org.noren.site.assets.Assets;
import org.noren.site.content.Item;
import org.noren.site.content.Revision;

/** Four questions to the database for a screen, however many files there are. */
@ApplicationScoped
@Transactional
class JpaAssets implements Assets {
    private final EntityManager entities;

    @Inject
    JpaAssets(EntityManager entities) {
        this.entities = entities;
    }

    @Override
    public Found find(AssetFilter filter, int most) {
        var search = new AssetSearch(entities, filter);
        var total = search.ask("select count(i)", "", Long.class).getSingleResult();
        var unused = filter.unused()
                ? total
                : new AssetSearch(entities, filter.unused(true))
                        .ask("select count(i)", "", Long.class)
                        .getSingleResult();
        var rows = search.ask("select i, r", AssetSearch.NEWEST_FIRST, Object[].class)
                .setFirstResult(filter.first())
                .setMaxResults(most)
                .getResultList();
        var used = used(rows.stream().map(row -> ((Item) row[0]).path().value()).toList());
        return new Found(
                rows.stream()
                        .map(row -> new Line(
                                (Item) row[0],
                                (Revision) row[1],
                                used.contains(((Item) row[0]).path().value())))
                        .toList(),
                total,
                unused);
    }

    private Set<String> used(List<String> paths) {
        return paths.isEmpty()
                ? Set.of()
                : entities.createQuery(
                                "select i.path from Item i where i.path in :paths and not (" + AssetSearch.UNUSED + ")",
                                String.class)
                        .setParameter("paths", paths)
                        .setParameter(AssetSearch.ASKED_FOR, AssetSearch.askedFor())
                        .getResultStream()
                        .collect(Collectors.toSet());
    }

    @Override
    public List<PagePath> paths(AssetFilter filter, int most) {
        return new AssetSearch(entities, filter)
                .ask("select i.path", " order by i.path", String.class)
                .setMaxResults(most)
                .getResultStream()
                .map(PagePath::of)
                .toList();
    }
}
