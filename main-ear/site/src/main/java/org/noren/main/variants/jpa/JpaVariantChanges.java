package org.noren.main.variants.jpa;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.noren.main.variants.VariantChange;
import org.noren.main.variants.VariantChanges;
import org.noren.main.variants.Whose;
import org.noren.shared.page.PagePath;
import org.noren.site.content.VariantPath;

@ApplicationScoped
class JpaVariantChanges implements VariantChanges {
    private static final int AT_ONCE = 500;

    @Inject
    EntityManager database;

    @Override
    public long newest(Whose whose) {
        if (whose.whoms().isEmpty()) {
            return 0;
        }
        Long newest = database.createQuery(
                        "select max(c.sequence) from VariantChange c where c.whom in :whoms", Long.class)
                .setParameter("whoms", whose.whoms())
                .getSingleResult();
        return newest == null ? 0 : newest;
    }

    @Override
    public Map<String, Long> newest() {
        Map<String, Long> newest = new HashMap<>();
        database.createQuery("select c.whom, max(c.sequence) from VariantChange c group by c.whom", Object[].class)
                .getResultStream()
                .forEach(row -> newest.put((String) row[0], (Long) row[1]));
        return newest;
    }

    @Override
    public List<VariantPath> all(Whose whose) {
        if (whose.whoms().isEmpty()) {
            return List.of();
        }
        return variants(database.createQuery("select c.path from VariantChange c where c.whom in :whoms", String.class)
                .setParameter("whoms", whose.whoms())
                .getResultStream());
    }

    @Override
    public List<VariantPath> of(Whose whose, Collection<PagePath> pages) {
        List<VariantPath> found = new ArrayList<>();
        if (whose.whoms().isEmpty()) {
            return found;
        }
        List<String> all = pages.stream().map(PagePath::value).distinct().toList();
        for (int from = 0; from < all.size(); from += AT_ONCE) {
            found.addAll(variants(database.createQuery(
                            "select c.path from VariantChange c where c.page in :pages and c.whom in :whoms",
                            String.class)
                    .setParameter("pages", all.subList(from, Math.min(all.size(), from + AT_ONCE)))
                    .setParameter("whoms", whose.whoms())
                    .getResultStream()));
        }
        return found;
    }

    @Override
    public Set<PagePath> changedSince(Whose whose, long sequence) {
        Set<PagePath> pages = new HashSet<>();
        if (!whose.whoms().isEmpty()) {
            database.createQuery(
                            "select c.page from VariantChange c where c.whom in :whoms and c.sequence > :since",
                            String.class)
                    .setParameter("whoms", whose.whoms())
                    .setParameter("since", sequence)
                    .getResultStream()
                    .map(PagePath::of)
                    .forEach(pages::add);
        }
        return pages;
    }

    @Override
    public List<VariantPath> written(PagePath page) {
        return variants(database.createQuery(
                                "select i.path from Item i where i.path like :start and i.path like :end escape '!'"
                                        + " and i.deleted = false and i.latest > 0 order by i.path",
                                String.class)
                        .setParameter("start", VariantPath.START + "%")
                        .setParameter("end", "%" + escaped(page.value()))
                        .getResultStream())
                .stream()
                .filter(variant -> variant.page().equals(page))
                .toList();
    }

    private static String escaped(String text) {
        return text.replace("!", "!!").replace("%", "!%").replace("_", "!_");
    }

    private static List<VariantPath> variants(Stream<String> paths) {
        return paths.flatMap(path -> VariantPath.of(PagePath.of(path)).stream()).toList();
    }

    @Override
    public Optional<VariantChange> find(VariantPath variant) {
        return Optional.ofNullable(
                database.find(VariantChange.class, variant.path().value()));
    }

    @Override
    public void add(VariantChange change) {
        database.persist(change);
    }
}
