package org.noren.site.content.jpa;

import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.noren.shared.page.PagePath;
import org.noren.site.content.Folder;
import org.noren.site.content.Item;
import org.noren.site.content.Listed;
import org.noren.site.content.Listing;
import org.noren.site.content.Revision;
import org.noren.site.content.Search;
import org.noren.site.content.SearchWords;
import org.noren.site.content.State;

/** Builds one search, so that the database filters, counts and pages. */
final class ItemSearch {
    private static final String FROM = " from Item i join Revision r on r.id.item = i.id and r.id.number = i.latest";
    private static final String WITH_TEXT = " left join ItemText t on t.item = i.id";

    private final EntityManager entities;
    private final Search search;
    private final StringBuilder where = new StringBuilder(" where i.latest > 0");
    private final Map<String, Object> parameters = new LinkedHashMap<>();

    ItemSearch(EntityManager entities, Search search) {
        this.entities = entities;
        this.search = search;
        if (!search.prefix().equals("/")) {
            and("i.path like :prefix escape '!'", "prefix", escaped(search.prefix()) + "%");
        }
        if (search.apart()) {
            where.append(" and i.path not like '/.%'");
        }
        search.kind().ifPresent(kind -> and("i.kind = :kind", "kind", kind));
        search.locale().ifPresent(locale -> and("r.locale = :locale", "locale", locale));
        search.label().ifPresent(label -> and(":label member of i.labels", "label", label.word()));
        if (saysWords()) {
            var anywhere = "%" + escaped(search.words().strip().toLowerCase(Locale.ROOT)) + "%";
            and(
                    "(lower(r.title) like :words escape '!' or lower(i.path) like :words escape '!'"
                            + " or t.words like :folded escape '!')",
                    "words",
                    anywhere);
            parameters.put("folded", "%" + escaped(SearchWords.folded(search.words())) + "%");
        }
        where.append(" and ").append(search.state().map(ItemSearch::being).orElse("i.deleted = false"));
    }

    private boolean saysWords() {
        return !search.words().isBlank();
    }

    private String from() {
        return saysWords() ? FROM + WITH_TEXT + where : FROM + where;
    }

    Listing run() {
        var total = filled(entities.createQuery("select count(i)" + from(), Long.class))
                .getSingleResult();
        var rows = filled(entities.createQuery("select i, r" + from() + " order by i.path", Object[].class))
                .setFirstResult(search.first())
                .setMaxResults(search.most())
                .getResultList();
        var labels = labels(rows.stream().map(row -> (Item) row[0]).toList());
        var lines = rows.stream()
                .map(row -> new Listed(
                        (Item) row[0], (Revision) row[1], labels.getOrDefault(((Item) row[0]).path(), List.of())))
                .toList();
        return new Listing(lines, total);
    }

    private Map<PagePath, List<String>> labels(List<Item> items) {
        Map<PagePath, List<String>> labels = new HashMap<>();
        if (!items.isEmpty()) {
            entities.createQuery(
                            "select i.path, l from Item i join i.labels l where i in :items order by l", Object[].class)
                    .setParameter("items", items)
                    .getResultList()
                    .forEach(row -> labels.computeIfAbsent(PagePath.of((String) row[0]), path -> new ArrayList<>())
                            .add((String) row[1]));
        }
        return labels;
    }

    List<PagePath> paths(int most) {
        return filled(entities.createQuery("select i.path" + from() + " order by i.path", String.class))
                .setMaxResults(most)
                .getResultStream()
                .map(PagePath::of)
                .toList();
    }

    /**
     * The prefix's length stands in the text: as a parameter, PostgreSQL would not see that it groups by what it selects.
     * Where there is no slash, one database says 0 and the other the place before the start.
     */
    List<Folder> folders(int most) {
        var start = search.prefix().length() + 1;
        var slash = "locate('/', i.path, " + start + ")";
        var name = "substring(i.path, " + start + ", case when " + slash + " >= " + start + " then " + slash + " - "
                + start + " else 0 end)";
        var deeper = "sum(case when " + slash + " < length(i.path) then 1 else 0 end)";
        return filled(entities.createQuery(
                        "select " + name + ", count(i)" + from() + " and " + slash + " >= " + start + " group by "
                                + name + " having " + deeper + " > 0 order by " + name,
                        Object[].class))
                .setMaxResults(most)
                .getResultStream()
                .map(row -> new Folder(PagePath.of(search.prefix() + row[0] + "/"), (long) row[1]))
                .toList();
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
