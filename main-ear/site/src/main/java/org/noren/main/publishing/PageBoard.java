package org.noren.main.publishing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.noren.main.publishing.BoardCell.Base;
import org.noren.main.publishing.PageAtPartners.Brought;
import org.noren.main.publishing.PageAtPartners.How;
import org.noren.main.publishing.PageBoardSearch.Count;
import org.noren.main.publishing.PageBoardSearch.Wanted;
import org.noren.shared.page.PagePath;
import org.noren.shared.peer.SiteName;

/** How are this site's pages at all partners? A part of them at a time; chosen and counted by the database (B4, F14). */
@ApplicationScoped
@Transactional
public class PageBoard {
    private static final int AT_ONCE = 500;

    @Inject
    BoardStands stands;

    @Inject
    PageBoardSearch.Finder finder;

    /** @param how nothing if the page is neither here nor there */
    public record Cell(BoardStand partner, Optional<How> how, Optional<Brought> brought) {}

    /** @param cells in the order of the partners */
    public record Row(PagePath path, Optional<String> locale, boolean here, List<Cell> cells) {
        public Row {
            cells = List.copyOf(cells);
        }
    }

    /**
     * @param partners all that were asked about
     * @param total of pages that fit
     * @param counts how many times a page is so at a partner, of all pages with this path and language
     */
    public record View(List<BoardStand> partners, List<Row> rows, long total, Map<How, Long> counts) {
        public View {
            partners = List.copyOf(partners);
            rows = List.copyOf(rows);
        }
    }

    public View find(PageBoardSearch search) {
        List<BoardStand> all = stands.all();
        List<BoardStand> asked = asked(all, search);
        Optional<List<Wanted>> wanted = wanted(asked, search);
        return new View(
                asked,
                rows(search, wanted, asked),
                finder.count(search, wanted),
                counts(asked, finder.here(search), finder.counts(search)));
    }

    public List<String> locales() {
        return finder.locales();
    }

    /** Every partner that there is to be asked about. */
    public List<BoardStand> partners() {
        return stands.all();
    }

    /** All that fit, a part at a time. */
    public void each(PageBoardSearch search, Consumer<Row> action) {
        List<BoardStand> asked = asked(stands.all(), search);
        Optional<List<Wanted>> wanted = wanted(asked, search);
        PageBoardSearch part =
                new PageBoardSearch(search.words(), search.partner(), search.how(), search.locale(), 0, AT_ONCE);
        List<Row> rows = rows(part, wanted, asked);
        while (!rows.isEmpty()) {
            rows.forEach(action);
            part = part.from(part.first() + AT_ONCE);
            rows = rows(part, wanted, asked);
        }
    }

    private static List<BoardStand> asked(List<BoardStand> all, PageBoardSearch search) {
        return all.stream()
                .filter(stand ->
                        search.partner().isEmpty() || search.partner().get().equals(stand.name()))
                .toList();
    }

    /** Partners of which the same is wanted, together. */
    static Optional<List<Wanted>> wanted(List<BoardStand> asked, PageBoardSearch search) {
        return search.how().map(how -> {
            Map<Wanted, List<SiteName>> groups = new HashMap<>();
            for (BoardStand stand : asked) {
                Set<Base> bases = stand.bases(how);
                if (!bases.isEmpty()) {
                    groups.computeIfAbsent(
                                    new Wanted(bases, bases.contains(stand.usual()), List.of()),
                                    any -> new ArrayList<>())
                            .add(stand.name());
                }
            }
            return groups.entrySet().stream()
                    .map(group ->
                            new Wanted(group.getKey().bases(), group.getKey().usual(), group.getValue()))
                    .toList();
        });
    }

    private List<Row> rows(PageBoardSearch search, Optional<List<Wanted>> wanted, List<BoardStand> asked) {
        List<BoardPage> pages = finder.find(search, wanted);
        Map<PagePath, Map<SiteName, BoardCell>> cells = new HashMap<>();
        finder.cells(
                        pages.stream().map(BoardPage::path).toList(),
                        asked.stream().map(BoardStand::name).toList())
                .forEach(cell -> cells.computeIfAbsent(cell.path(), any -> new HashMap<>())
                        .put(cell.partner(), cell));
        return pages.stream()
                .map(page -> row(page, cells.getOrDefault(page.path(), Map.of()), asked))
                .toList();
    }

    private static Row row(BoardPage page, Map<SiteName, BoardCell> cells, List<BoardStand> asked) {
        return new Row(
                page.path(),
                page.locale(),
                page.here(),
                asked.stream()
                        .map(stand -> {
                            Optional<BoardCell> cell = Optional.ofNullable(cells.get(stand.name()));
                            return new Cell(stand, stand.how(cell, page.here()), stand.brought(cell, page.here()));
                        })
                        .toList());
    }

    /** What is known of no cell is as usual. */
    static Map<How, Long> counts(List<BoardStand> asked, long here, List<Count> known) {
        Map<SiteName, BoardStand> byName =
                asked.stream().collect(Collectors.toMap(BoardStand::name, Function.identity()));
        Map<How, Long> counts = new EnumMap<>(How.class);
        asked.forEach(stand -> counts.merge(stand.how(stand.usual()), here, Long::sum));
        for (Count count : known) {
            BoardStand stand = byName.get(count.partner());
            if (stand == null) {
                continue;
            }
            counts.merge(stand.how(count.base()), count.pages(), Long::sum);
            if (count.here()) {
                counts.merge(stand.how(stand.usual()), -count.pages(), Long::sum);
            }
        }
        return counts;
    }
}
