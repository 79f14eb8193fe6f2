package org.noren.main.publishing.jpa;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.noren.main.publishing.BoardCell;
import org.noren.main.publishing.BoardPage;
import org.noren.main.publishing.BoardPartner;
import org.noren.main.publishing.BoardSite;
import org.noren.main.publishing.BoardTables;
import org.noren.shared.page.PagePath;
import org.noren.shared.peer.SiteName;

@ApplicationScoped
class JpaBoardTables implements BoardTables {
    private static final int AT_ONCE = 500;

    @Inject
    EntityManager database;

    @Override
    public BoardSite site() {
        return database.find(BoardSite.class, BoardSite.ID);
    }

    @Override
    public BoardSite hold() {
        return database.find(BoardSite.class, BoardSite.ID, LockModeType.PESSIMISTIC_WRITE);
    }

    @Override
    public List<BoardPartner> partners() {
        return database.createQuery("select p from BoardPartner p", BoardPartner.class)
                .getResultList();
    }

    @Override
    public Optional<BoardPartner> partner(SiteName name) {
        return Optional.ofNullable(database.find(BoardPartner.class, name.value()));
    }

    @Override
    public void add(BoardPartner partner) {
        database.persist(partner);
    }

    @Override
    public void forget(SiteName name) {
        partner(name).ifPresent(database::remove);
        database.flush();
        database.createQuery("delete from BoardCell c where c.partner = :partner")
                .setParameter("partner", name.value())
                .executeUpdate();
        database.clear();
    }

    @Override
    public Map<SiteName, String> kept() {
        Map<SiteName, String> kept = new HashMap<>();
        database.createQuery(
                        "select k.partner, count(k), max(k.since) from KeptPage k group by k.partner", Object[].class)
                .getResultStream()
                .forEach(row -> kept.put(new SiteName((String) row[0]), row[1] + " " + (Instant) row[2]));
        return kept;
    }

    @Override
    public Map<PagePath, BoardPage> pages(Collection<PagePath> paths) {
        Map<PagePath, BoardPage> pages = new HashMap<>();
        for (List<String> some : parts(paths)) {
            database.createQuery("select p from BoardPage p where p.path in :paths", BoardPage.class)
                    .setParameter("paths", some)
                    .getResultStream()
                    .forEach(page -> pages.put(page.path(), page));
        }
        return pages;
    }

    private static List<List<String>> parts(Collection<PagePath> paths) {
        List<String> all = paths.stream().map(PagePath::value).toList();
        List<List<String>> parts = new ArrayList<>();
        for (int first = 0; first < all.size(); first += AT_ONCE) {
            parts.add(all.subList(first, Math.min(all.size(), first + AT_ONCE)));
        }
        return parts;
    }

    @Override
    public List<BoardPage> pages() {
        return database.createQuery("select p from BoardPage p", BoardPage.class)
                .getResultList();
    }

    @Override
    public void add(BoardPage page) {
        database.persist(page);
    }

    @Override
    public void clearGone() {
        database.flush();
        database.createQuery("delete from BoardPage p where p.here = false"
                        + " and not exists (select c from BoardCell c where c.path = p.path)")
                .executeUpdate();
    }

    @Override
    public List<BoardCell> cells(PagePath path) {
        return database.createQuery("select c from BoardCell c where c.path = :path", BoardCell.class)
                .setParameter("path", path.value())
                .getResultList();
    }

    @Override
    public List<BoardCell> cells(SiteName partner) {
        return database.createQuery("select c from BoardCell c where c.partner = :partner", BoardCell.class)
                .setParameter("partner", partner.value())
                .getResultList();
    }

    @Override
    public List<BoardCell> cells(SiteName partner, Collection<PagePath> paths) {
        List<BoardCell> cells = new ArrayList<>();
        for (List<String> some : parts(paths)) {
            cells.addAll(database.createQuery(
                            "select c from BoardCell c where c.partner = :partner and c.path in :paths",
                            BoardCell.class)
                    .setParameter("partner", partner.value())
                    .setParameter("paths", some)
                    .getResultList());
        }
        return cells;
    }

    @Override
    public List<PagePath> keptAt(SiteName partner) {
        return database.createQuery(
                        "select c.path from BoardCell c where c.partner = :partner and c.base = KEPT", String.class)
                .setParameter("partner", partner.value())
                .getResultStream()
                .map(PagePath::of)
                .toList();
    }

    @Override
    public void add(BoardCell cell) {
        database.persist(cell);
    }

    @Override
    public void remove(BoardCell cell) {
        database.remove(cell);
    }
}
