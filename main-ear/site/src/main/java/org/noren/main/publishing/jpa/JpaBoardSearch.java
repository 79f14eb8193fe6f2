package org.noren.main.publishing.jpa;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;
import java.util.List;
import org.noren.main.publishing.BoardSearch;
import org.noren.main.publishing.BoardSearch.Group;
import org.noren.main.publishing.BoardSearch.Page;
import org.noren.main.publishing.Standing;
import org.noren.shared.peer.SiteName;

/** The board's pages, chosen and counted by the database. */
@ApplicationScoped
class JpaBoardSearch implements BoardSearch.Finder {
    private static final long SKEW_MILLIS = Standing.NAMED_SKEW.toMillis();

    @Inject
    EntityManager database;

    @Override
    public Page find(BoardSearch search) {
        String from = "from Partner p, Lane l where l.partner = p.name" + group(search) + words(search);
        long total = filled(database.createQuery("select count(p) " + from, Long.class), search)
                .getSingleResult();
        List<SiteName> names = filled(
                        database.createQuery("select p.name " + from + " order by p.name", String.class), search)
                .setFirstResult(search.first())
                .setMaxResults(search.most())
                .getResultStream()
                .map(SiteName::new)
                .toList();
        return new Page(names, total);
    }

    private static String group(BoardSearch search) {
        return search.group().map(JpaBoardSearch::condition).orElse("");
    }

    /** The same as the lane and the standing's concern make of these columns. */
    private static String condition(Group group) {
        String skewed = "(l.said.heardAt is not null and abs(l.said.skewMillis) > " + SKEW_MILLIS + ")";
        String person =
                "(l.state = REFUSED or l.state = NEEDS_PERSON or l.state = DECLINED or (l.state = IN_STEP and l.stopped is not null) or "
                        + skewed + ")";
        String active = " and p.status = ACTIVE and ";
        return switch (group) {
            case PERSON -> active + person;
            case WAITING -> active + "l.state = WAITING and not " + skewed;
            case SENDING -> active + "l.state = SENDING and not " + skewed;
            case ASKED -> active + "l.state = ASKED and not " + skewed;
            case IN_STEP -> active + "l.state = IN_STEP and l.stopped is null and not " + skewed;
            case SUSPENDED -> " and p.status = SUSPENDED";
            case ENDED -> " and p.status = ENDED";
        };
    }

    private static String words(BoardSearch search) {
        StringBuilder conditions = new StringBuilder();
        for (int i = 0; i < search.words().size(); i++) {
            conditions
                    .append(" and (lower(p.name) like :w")
                    .append(i)
                    .append(" escape '!' or lower(p.title) like :w")
                    .append(i)
                    .append(" escape '!' or lower(p.operator) like :w")
                    .append(i)
                    .append(" escape '!')");
        }
        return conditions.toString();
    }

    private static <T> TypedQuery<T> filled(TypedQuery<T> query, BoardSearch search) {
        for (int i = 0; i < search.words().size(); i++) {
            String literal = search.words().get(i).replaceAll("[!%_]", "!$0");
            query.setParameter("w" + i, "%" + literal + "%");
        }
        return query;
    }
}
