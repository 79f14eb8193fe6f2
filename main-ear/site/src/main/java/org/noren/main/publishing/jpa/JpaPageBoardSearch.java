package org.noren.main.publishing.jpa;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.noren.main.publishing.BoardCell;
import org.noren.main.publishing.BoardCell.Base;
import org.noren.main.publishing.BoardPage;
import org.noren.main.publishing.PageBoardSearch;
import org.noren.main.publishing.PageBoardSearch.Count;
import org.noren.main.publishing.PageBoardSearch.Wanted;
import org.noren.shared.page.PagePath;
import org.noren.shared.peer.SiteName;

/** The board's lines, chosen and counted by the database. */
@ApplicationScoped
class JpaPageBoardSearch implements PageBoardSearch.Finder {
    @Inject
    EntityManager database;

    /** Conditions with what fills them in. */
    private static final class Question {
        private final StringBuilder text;
        private final Map<String, Object> values = new HashMap<>();

        Question(String start) {
            text = new StringBuilder(start);
        }

        Question and(String condition) {
            text.append(" and ").append(condition);
            return this;
        }

        String name(Object value) {
            String name = "v" + values.size();
            values.put(name, value);
            return ":" + name;
        }

        <T> TypedQuery<T> ask(EntityManager database, String what, String end, Class<T> kind) {
            TypedQuery<T> query = database.createQuery(what + text + end, kind);
            values.forEach(query::setParameter);
            return query;
        }
    }

    @Override
    public List<BoardPage> find(PageBoardSearch search, Optional<List<Wanted>> wanted) {
        return lines(search, wanted)
                .ask(database, "select b", " order by b.path", BoardPage.class)
                .setFirstResult(search.first())
                .setMaxResults(search.most())
                .getResultList();
    }

    @Override
    public long count(PageBoardSearch search, Optional<List<Wanted>> wanted) {
        return lines(search, wanted)
                .ask(database, "select count(b)", "", Long.class)
                .getSingleResult();
    }

    @Override
    public long here(PageBoardSearch search) {
        return of("from BoardPage b where b.here = true", search)
                .ask(database, "select count(b) ", "", Long.class)
                .getSingleResult();
    }

    @Override
    public List<Count> counts(PageBoardSearch search) {
        Question question = of("from BoardCell c, BoardPage b where b.path = c.path", search);
        question.and("c.base in " + question.name(List.of(Base.OTHER, Base.LACKING, Base.KEPT, Base.OUT)));
        search.partner().ifPresent(partner -> question.and("c.partner = " + question.name(partner.value())));
        return question.ask(
                        database,
                        "select c.partner, c.base, b.here, count(c.path) ",
                        " group by c.partner, c.base, b.here",
                        Object[].class)
                .getResultStream()
                .map(row -> new Count(new SiteName((String) row[0]), (Base) row[1], (Boolean) row[2], (Long) row[3]))
                .toList();
    }

    @Override
    public List<BoardCell> cells(Collection<PagePath> paths, Collection<SiteName> partners) {
        if (paths.isEmpty() || partners.isEmpty()) {
            return List.of();
        }
        return database.createQuery(
                        "select c from BoardCell c where c.path in :paths and c.partner in :partners", BoardCell.class)
                .setParameter("paths", paths.stream().map(PagePath::value).toList())
                .setParameter("partners", names(partners))
                .getResultList();
    }

    @Override
    public List<String> locales() {
        return database.createQuery(
                        "select distinct b.locale from BoardPage b where b.locale is not null order by b.locale",
                        String.class)
                .getResultList();
    }

    private static List<String> names(Collection<SiteName> partners) {
        return partners.stream().map(SiteName::value).toList();
    }

    private static Question lines(PageBoardSearch search, Optional<List<Wanted>> wanted) {
        Question question = of(" from BoardPage b where 1 = 1", search);
        wanted.ifPresent(any -> question.and(any(question, any)));
        return question;
    }

    /** By path and language. */
    private static Question of(String start, PageBoardSearch search) {
        Question question = new Question(start);
        for (String word : search.words()) {
            String literal = word.replaceAll("[!%_]", "!$0");
            String like = word.startsWith("/") ? literal + "%" : "%" + literal + "%";
            question.and("lower(b.path) like " + question.name(like) + " escape '!'");
        }
        search.locale().ifPresent(locale -> question.and("b.locale = " + question.name(locale)));
        return question;
    }

    private static String any(Question question, List<Wanted> wanted) {
        List<String> ways = new ArrayList<>();
        for (Wanted group : wanted) {
            String partners = question.name(names(group.partners()));
            ways.add("exists (select c from BoardCell c where c.path = b.path and c.base in "
                    + question.name(group.bases()) + " and c.partner in " + partners + ")");
            if (group.usual()) {
                ways.add(usual(question, group, partners));
            }
        }
        return ways.isEmpty() ? "1 = 0" : "(" + String.join(" or ", ways) + ")";
    }

    /** At one of these partners at least nothing else is known of the page than what is usual. */
    private static String usual(Question question, Wanted group, String partners) {
        String others = question.name(EnumSet.complementOf(EnumSet.copyOf(group.bases())));
        return "(b.here = true and (select count(c.path) from BoardCell c where c.path = b.path and c.base in "
                + others + " and c.partner in " + partners + ") < "
                + question.name((long) group.partners().size()) + ")";
    }
}
