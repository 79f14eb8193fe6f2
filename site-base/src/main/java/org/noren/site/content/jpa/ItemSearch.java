package org.noren.site.content.jpa;

import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.noren.site.content.Item;
import org.noren.site.content.Listed;
import org.noren.site.content.Listing;
import org.noren.site.content.Revision;
import org.noren.site.content.Search;
import org.noren.site.content.State;

/** Builds one search, so that the database filters, counts and pages. */
final class ItemSearch {
    private final EntityManager entities;
    private final Search search;
    private final StringBuilder where = new StringBuilder(
            " from Item i join Revision r on r.id.item = i.id and r.id.number = i.latest where i.latest > 0");
    private final Map<String, Object> parameters = new LinkedHashMap<>();

    ItemSearch(EntityManager entities, Search search) {
        this.entities = entities;
        this.search = search;
    }

    Listing run() {
        if (!search.prefix().equals("/")) {
            and("i.path like :prefix escape '!'", "prefix", escaped(search.prefix()) + "%");
        }
        search.kind().ifPresent(kind -> and("i.kind = :kind", "kind", kind));
        search.locale().ifPresent(locale -> and("r.locale = :locale", "locale", locale));
        if (!search.words().isBlank()) {
            var anywhere = "%" + escaped(search.words().strip().toLowerCase(Locale.ROOT)) + "%";
            and("(lower(r.title) like :words escape '!' or lower(i.path) like :words escape '!')", "words", anywhere);
        }
        where.append(" and ").append(search.state().map(ItemSearch::being).orElse("i.deleted = false"));
        var total = filled(entities.createQuery("select count(i)" + where, Long.class))
                .getSingleResult();
        var lines = filled(entities.createQuery("select i, r" + where + " order by i.path", Object[].class))
                .setFirstResult(search.first())
                .setMaxResults(search.most())
                .getResultStream()
                .map(row -> new Listed((Item) row[0], (Revision) row[1]))
                .toList();
        return new Listing(lines, total);
    }

    private static String being(State state) {
        return switch (state) {
            case DRAFT -> "i.deleted = false and i.published is null";
            case PUBLISHED -> "i.deleted = false and i.published = i.latest";
            case CHANGED -> "i.deleted = false and i.published < i.latest";
            case DELETED -> "i.deleted = true";
        };
    }

    private void and(String condition, String name, Object value) {
        where.append(" and ").append(condition);
        parameters.put(name, value);
    }

    private <T> TypedQuery<T> filled(TypedQuery<T> query) {
        parameters.forEach(query::setParameter);
        return query;
    }

    private static String escaped(String text) {
        return text.replace("!", "!!").replace("%", "!%").replace("_", "!_");
    }
}
