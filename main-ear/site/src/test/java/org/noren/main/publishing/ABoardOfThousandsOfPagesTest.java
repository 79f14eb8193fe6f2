package org.noren.main.publishing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.function.Predicate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.noren.main.publishing.BoardCell.Base;
import org.noren.main.publishing.BoardStand.Progress;
import org.noren.main.publishing.PageAtPartners.Brought;
import org.noren.main.publishing.PageAtPartners.How;
import org.noren.main.publishing.PageBoardSearch.Count;
import org.noren.main.publishing.PageBoardSearch.Wanted;
import org.noren.main.publishing.jpa.TestLanes;
import org.noren.shared.edition.Entry;
import org.noren.shared.edition.Kind;
import org.noren.shared.page.PagePath;
import org.noren.shared.peer.SiteName;
import org.noren.shared.seal.Digest;
import org.noren.site.settings.Role;
import org.noren.site.testing.TestDatabase;
import org.noren.site.testing.TestSite;

/** What the database chooses and counts is what one would find by looking at each cell. */
class ABoardOfThousandsOfPagesTest {
    private static final int PAGES = 3_000;
    private static final int PARTNERS = 12;
    private static final long SEED = 20_261_128;
    private static final Brought LATER = new Brought(7, Instant.parse("2026-11-28T12:00:00Z"));

    /** What was put in. */
    private record Line(PagePath path, String locale, boolean here, Map<SiteName, Base> cells) {}

    private final List<Line> lines = new ArrayList<>();
    private final List<BoardStand> stands = new ArrayList<>();

    private PageBoardSearch.Finder open(TestDatabase database) {
        TestSite site = TestSite.empty(Role.MAIN, database);
        Random random = new Random(SEED);
        How[] pending = {How.OLDER, How.ASKED, How.DECLINED, How.FAILED, How.HELD};
        for (int i = 0; i < PARTNERS; i++) {
            stands.add(new BoardStand(
                    new SiteName("shop" + i),
                    "Shop " + i,
                    i == 3,
                    i == 5,
                    pending[i % pending.length],
                    Progress.DONE,
                    i == 7 ? Base.LACKING : Base.SAME,
                    Optional.empty()));
        }
        site.run(() -> {
            for (int i = 0; i < PAGES; i++) {
                Line line = line(i, random);
                lines.add(line);
                BoardPage page = new BoardPage(entry(line));
                if (!line.here()) {
                    page.isGone();
                }
                TestLanes.tables(site).add(page);
                line.cells()
                        .forEach((partner, base) -> TestLanes.tables(site)
                                .add(new BoardCell(partner, line.path(), base, Optional.of(LATER))));
            }
        });
        return site.transactional(PageBoardSearch.Finder.class, TestLanes.pageFinder(site));
    }

    private Line line(int number, Random random) {
        boolean here = random.nextInt(50) > 0;
        Map<SiteName, Base> cells = new HashMap<>();
        for (BoardStand stand : stands) {
            if (random.nextInt(40) == 0) {
                Base base = Base.values()[random.nextInt(Base.values().length)];
                boolean blank = stand.usual() == Base.LACKING && base == Base.SAME;
                boolean possible = !blank && (here || base == Base.OTHER || base == Base.KEPT);
                if (possible) {
                    cells.put(stand.name(), base);
                }
            }
        }
        String folder = List.of("/goods/", "/100_news/", "/100xnews/").get(number % 3);
        return new Line(PagePath.of(folder + "p" + number), number % 4 == 0 ? "en" : "ja", here, cells);
    }

    private static Entry entry(Line line) {
        return new Entry(
                line.path(),
                Kind.PAGE,
                Digest.of(new byte[] {1}),
                1,
                Optional.empty(),
                Optional.of(line.locale()),
                Map.of());
    }

    private Optional<How> how(Line line, BoardStand stand) {
        Base base = line.cells().get(stand.name());
        return base != null
                ? Optional.of(stand.how(base))
                : line.here() ? Optional.of(stand.how(stand.usual())) : Optional.empty();
    }

    private List<PagePath> expected(Predicate<Line> fits) {
        return lines.stream().filter(fits).map(Line::path).sorted().toList();
    }

    private static List<PagePath> paths(List<BoardPage> pages) {
        return pages.stream().map(BoardPage::path).toList();
    }

    @ParameterizedTest
    @EnumSource
    void everyPageIsReadOnceWhateverIsAskedFor(TestDatabase database) {
        PageBoardSearch.Finder finder = open(database);
        for (How how : How.values()) {
            PageBoardSearch search =
                    new PageBoardSearch(List.of(), Optional.empty(), Optional.of(how), Optional.empty(), 0, 400);
            Optional<List<Wanted>> wanted = PageBoard.wanted(stands, search);
            List<PagePath> expected = expected(
                    line -> stands.stream().anyMatch(stand -> how(line, stand).equals(Optional.of(how))));
            assertTrue(how == How.OLDER || !expected.isEmpty(), () -> "nothing is " + how);
            assertEquals(expected.size(), finder.count(search, wanted), how::name);
            List<PagePath> read = new ArrayList<>();
            for (int first = 0; first < PAGES; first += 400) {
                read.addAll(paths(finder.find(search.from(first), wanted)));
            }
            assertEquals(expected, read.stream().sorted().toList(), how::name);
            assertEquals(expected.size(), read.stream().distinct().count(), "each once");
        }
    }

    @ParameterizedTest
    @EnumSource
    void pathPartnerStateAndLanguageNarrowTogether(TestDatabase database) {
        PageBoardSearch.Finder finder = open(database);
        BoardStand one = stands.get(1);
        PageBoardSearch search = new PageBoardSearch(
                List.of("/GOODS", "1"), Optional.of(one.name()), Optional.of(How.ASKED), Optional.of("ja"), 0, 5_000);
        List<PagePath> expected = expected(line -> line.path().value().startsWith("/goods")
                && line.path().value().contains("1")
                && line.locale().equals("ja")
                && how(line, one).equals(Optional.of(How.ASKED)));
        assertTrue(!expected.isEmpty());
        assertEquals(
                expected,
                paths(finder.find(search, PageBoard.wanted(List.of(one), search))).stream()
                        .sorted()
                        .toList());
        PageBoardSearch literal =
                new PageBoardSearch(List.of("0_n"), Optional.empty(), Optional.empty(), Optional.empty(), 0, 5_000);
        assertEquals(
                expected(line -> line.path().value().startsWith("/100_")).size(),
                finder.count(literal, Optional.empty()));
        assertEquals(List.of("en", "ja"), finder.locales());
    }

    @ParameterizedTest
    @EnumSource
    void theCountsAreThoseOfAllCells(TestDatabase database) {
        PageBoardSearch.Finder finder = open(database);
        for (List<String> words : List.of(List.<String>of(), List.of("/goods/"))) {
            PageBoardSearch search =
                    new PageBoardSearch(words, Optional.empty(), Optional.empty(), Optional.empty(), 0, 50);
            Map<How, Long> expected = new EnumMap<>(How.class);
            for (Line line : lines) {
                if (words.isEmpty() || line.path().value().startsWith(words.get(0))) {
                    stands.forEach(stand -> how(line, stand).ifPresent(how -> expected.merge(how, 1L, Long::sum)));
                }
            }
            Map<How, Long> counted =
                    new EnumMap<>(PageBoard.counts(stands, finder.here(search), finder.counts(search)));
            counted.values().removeIf(count -> count == 0);
            assertEquals(expected, counted);
        }
        Count some = Objects.requireNonNull(finder.counts(new PageBoardSearch(
                        List.of(), Optional.of(stands.get(2).name()), Optional.empty(), Optional.empty(), 0, 50))
                .get(0));
        assertEquals(stands.get(2).name(), some.partner());
    }
}
