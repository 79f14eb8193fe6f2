package org.noren.main.publishing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.noren.main.publishing.TestHinode.NAHA;
import static org.noren.main.publishing.TestHinode.SAPPORO;
import static org.noren.main.publishing.TestHinode.SERVER;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.noren.main.partnership.Contract;
import org.noren.main.partnership.Marks;
import org.noren.main.partnership.Scope;
import org.noren.main.publishing.BoardCell.Base;
import org.noren.main.publishing.PageAtPartners.Brought;
import org.noren.main.publishing.PageAtPartners.How;
import org.noren.shared.edition.Edition;
import org.noren.shared.edition.Entry;
import org.noren.shared.link.Code;
import org.noren.shared.link.Problem;
import org.noren.shared.link.Release;
import org.noren.shared.page.PagePath;
import org.noren.shared.peer.SiteName;
import org.noren.site.content.Label;
import org.noren.site.content.TestDesk;
import org.noren.site.testing.TestDatabase;

/** The board behind what happens: what it tells of pages, and how little it has to write for that. */
class HowTheBoardFollowsTest {
    private static TestHinode open(TestDatabase database) {
        TestHinode hinode = new TestHinode(database);
        hinode.publish(
                TestDesk.layout(""),
                TestHinode.page("/", "<p>1</p>"),
                TestHinode.page("/goods/", "<p>1</p>"),
                TestHinode.page("/goods/cup.html", "<p>1</p>"));
        hinode.add(SAPPORO);
        hinode.add(NAHA, only("/goods/**"));
        return hinode;
    }

    private static Contract only(String pattern) {
        return only(new Scope(List.of(pattern), List.of()));
    }

    private static Contract only(Scope scope) {
        return new Contract(scope, Release.Way.OVERWRITE, true, Release.Index.MAIN, Map.of("name", "Naha"));
    }

    private static PageBoard.View board(TestHinode hinode, Optional<How> how) {
        assertEquals(0, hinode.catchUp());
        return hinode.in(() -> hinode.pageBoard.board.find(
                new PageBoardSearch(List.of(), Optional.empty(), how, Optional.empty(), 0, 50)));
    }

    private static PageBoard.Cell cell(TestHinode hinode, String path, SiteName partner) {
        return board(hinode, Optional.empty()).rows().stream()
                .filter(row -> row.path().value().equals(path))
                .flatMap(row -> row.cells().stream())
                .filter(cell -> cell.partner().name().equals(partner))
                .findFirst()
                .orElseThrow();
    }

    private static Optional<How> how(TestHinode hinode, String path, SiteName partner) {
        return cell(hinode, path, partner).how();
    }

    private static List<String> paths(PageBoard.View view) {
        return view.rows().stream().map(row -> row.path().value()).toList();
    }

    private static long cells(TestHinode hinode) {
        return hinode.in(() -> List.of(SAPPORO, NAHA).stream()
                .mapToLong(partner -> hinode.pageBoard.tables.cells(partner).size())
                .sum());
    }

    @ParameterizedTest
    @EnumSource
    void whatEveryPartnerHasTakesNoRoom(TestDatabase database) {
        TestHinode hinode = open(database);
        assertEquals(Optional.of(How.OLDER), how(hinode, "/", SAPPORO), "nothing went out yet");
        hinode.deliver(SAPPORO);
        hinode.deliver(NAHA);
        assertEquals(Optional.of(How.IN_STEP), how(hinode, "/", SAPPORO));
        assertEquals(Optional.of(How.NOT_THERE), how(hinode, "/", NAHA));
        assertEquals(Optional.of(How.IN_STEP), how(hinode, "/goods/cup.html", NAHA));
        assertEquals(1, cells(hinode), "the one page that naha does not inherit");
        assertEquals(Optional.of(1L), cell(hinode, "/", SAPPORO).brought().map(Brought::number));
        assertEquals(List.of("/"), paths(board(hinode, Optional.of(How.NOT_THERE))));
        assertEquals(1, board(hinode, Optional.empty()).counts().get(How.NOT_THERE));
    }

    @ParameterizedTest
    @EnumSource
    void aPageIsFollowedThroughALife(TestDatabase database) {
        TestHinode hinode = open(database);
        hinode.deliver(SAPPORO);
        hinode.publish(TestHinode.page("/goods/cup.html", "<p>2</p>"));
        assertEquals(Optional.of(How.OLDER), how(hinode, "/goods/cup.html", SAPPORO));
        LaneDesk.Plan asked = hinode.begin(SAPPORO, SERVER).orElseThrow();
        hinode.run(() -> hinode.lanes.hold(SAPPORO).orElseThrow().asked(hinode.clock.instant()));
        assertEquals(Optional.of(How.ASKED), how(hinode, "/goods/cup.html", SAPPORO));
        hinode.end(asked, new Delivery.Outcome.Refused(Problem.of(Code.PAGE_NOT_CLEAN, "x", "r")));
        assertEquals(Optional.of(How.FAILED), how(hinode, "/goods/cup.html", SAPPORO));
        assertEquals(Optional.of(How.IN_STEP), how(hinode, "/", SAPPORO), "others are as they were");
        hinode.run(() -> hinode.lanes.hold(SAPPORO).orElseThrow().insist(hinode.clock.instant()));
        hinode.deliver(SAPPORO);
        assertEquals(
                Optional.of(2L),
                cell(hinode, "/goods/cup.html", SAPPORO).brought().map(Brought::number));
        hinode.run(() -> hinode.partnerDesk.suspend(SAPPORO));
        assertEquals(Optional.of(How.SUSPENDED), how(hinode, "/goods/cup.html", SAPPORO));
        assertEquals(Optional.of(How.SUSPENDED), how(hinode, "/", SAPPORO));
        hinode.run(() -> hinode.partnerDesk.resume(SAPPORO));
        hinode.published.withdraw("/goods/cup.html");
        assertEquals(Optional.of(How.OLDER), how(hinode, "/goods/cup.html", SAPPORO), "it is to go there, too");
        hinode.deliver(SAPPORO);
        assertFalse(paths(board(hinode, Optional.empty())).contains("/goods/cup.html"), "nobody has it any more");
        hinode.publish(TestHinode.page("/goods/cup.html", "<p>3</p>"));
        assertEquals(Optional.of(How.OLDER), how(hinode, "/goods/cup.html", SAPPORO));
        assertEquals(1, hinode.in(() -> hinode.pageBoard.tables.cells(SAPPORO)).size(), "something is known of it");
        hinode.run(() -> hinode.partnerDesk.end(SAPPORO));
        board(hinode, Optional.empty());
        assertEquals(List.of(), hinode.in(() -> hinode.pageBoard.tables.cells(SAPPORO)));
        assertEquals(List.of(), hinode.in(hinode.pageBoard.pen::behind), "nothing is left to be told of it");
    }

    @ParameterizedTest
    @EnumSource
    void whatTheSiteManagerKeepsIsTheirsUntilItIsAsHere(TestDatabase database) {
        TestHinode hinode = open(database);
        hinode.deliver(SAPPORO);
        hinode.publish(TestHinode.page("/goods/cup.html", "<p>2</p>"));
        board(hinode, Optional.empty());
        hinode.run(() -> hinode.replies.keep(new KeptPage(
                SAPPORO,
                PagePath.of("/goods/cup.html"),
                2,
                hinode.published.find("/goods/cup.html"),
                hinode.published.find("/goods/cup.html"),
                hinode.clock.instant(),
                Optional.empty())));
        assertEquals(Optional.of(How.KEPT), how(hinode, "/goods/cup.html", SAPPORO));
        assertEquals(List.of("/goods/cup.html"), paths(board(hinode, Optional.of(How.KEPT))));
        hinode.run(() -> hinode.replies.letGo(SAPPORO, PagePath.of("/goods/cup.html")));
        assertEquals(Optional.of(How.OLDER), how(hinode, "/goods/cup.html", SAPPORO));
    }

    @ParameterizedTest
    @EnumSource
    void aLabelThatIsTakenAwayTakesThePageFromThoseWhoGetItByTheLabel(TestDatabase database) {
        TestHinode hinode = open(database);
        hinode.published.label("/goods/cup.html", "gift");
        Marks gifts = new Marks(Set.of(), Label.several("gift"), Set.of());
        hinode.run(() -> hinode.partnerDesk.agree(NAHA, only(new Scope(List.of("/goods/**"), List.of(), gifts))));
        hinode.deliver(NAHA);
        assertEquals(Optional.of(How.IN_STEP), how(hinode, "/goods/cup.html", NAHA));

        hinode.published.unlabel("/goods/cup.html", "gift");

        assertEquals(List.of(NAHA), hinode.in(hinode.pageBoard.pen::behind), "no other scope asks for labels");
        assertEquals(Optional.of(How.OLDER), how(hinode, "/goods/cup.html", NAHA), "it is to go from there");
        hinode.deliver(NAHA);
        assertEquals(Optional.of(How.NOT_THERE), how(hinode, "/goods/cup.html", NAHA));
    }

    /** Followed step by step, or looked at as a whole, after each step and at the end: the same. */
    @ParameterizedTest
    @EnumSource
    void stepsLeadToTheSameAsALookAtEverything(TestDatabase database) {
        TestHinode hinode = open(database);
        hinode.deliver(SAPPORO);
        hinode.deliver(NAHA);
        Random random = new Random(5);
        for (int step = 0; step < 60; step++) {
            String path = "/goods/p" + random.nextInt(12) + ".html";
            String words = "<p>" + step + "</p>";
            switch (random.nextInt(6)) {
                case 0, 1 -> hinode.publish(TestHinode.page(random.nextBoolean() ? path : "/", words));
                case 2 -> {
                    if (hinode.published.find(path).isPresent()) {
                        hinode.published.withdraw(path);
                    }
                }
                case 3 -> hinode.deliver(SAPPORO);
                case 4 -> hinode.deliver(NAHA);
                default -> {
                    String scope = random.nextBoolean() ? "/goods/**" : "/**";
                    hinode.run(() -> hinode.partnerDesk.agree(NAHA, only(scope)));
                }
            }
            if (random.nextInt(3) > 0) {
                assertEquals(0, hinode.catchUp());
                for (SiteName partner : List.of(SAPPORO, NAHA)) {
                    String when = partner + " after step " + step;
                    assertEquals(lookedAt(hinode, partner), bases(hinode, partner), when);
                }
            }
        }
        hinode.catchUp();
        for (SiteName partner : List.of(SAPPORO, NAHA)) {
            Map<PagePath, Base> steps = bases(hinode, partner);
            hinode.run(() -> hinode.pageBoard.tables.forget(partner));
            assertEquals(List.of(partner), hinode.in(hinode.pageBoard.pen::behind));
            hinode.catchUp();
            assertEquals(bases(hinode, partner), steps, () -> partner + " followed step by step");
        }
        assertTrue(hinode.in(hinode.pageBoard.tables::pages).size() > 3);
    }

    /** What one finds by comparing each page, without the board. */
    private static Map<PagePath, Base> lookedAt(TestHinode hinode, SiteName partner) {
        return hinode.in(() -> {
            Map<PagePath, Entry> here = BoardEditions.lines(
                    Edition.at(hinode.published.edition().now().root(), hinode.published.nodes));
            Map<PagePath, Entry> there = hinode.lanes
                    .find(partner)
                    .flatMap(lane -> lane.said().edition())
                    .map(root -> BoardEditions.lines(Edition.at(root, hinode.published.nodes)))
                    .orElseThrow();
            Predicate<Entry> inherited = hinode.editions.inherited(
                    hinode.partners.find(partner).orElseThrow().contract().scope());
            Map<PagePath, Base> bases = new HashMap<>();
            Stream.concat(here.keySet().stream(), there.keySet().stream())
                    .forEach(path -> Base.of(
                                    Optional.ofNullable(here.get(path)),
                                    Optional.ofNullable(there.get(path)),
                                    false,
                                    inherited)
                            .filter(base -> base != Base.SAME)
                            .ifPresent(base -> bases.put(path, base)));
            return bases;
        });
    }

    private static Map<PagePath, Base> bases(TestHinode hinode, SiteName partner) {
        return hinode.in(() -> hinode.pageBoard.tables.cells(partner)).stream()
                .filter(cell -> cell.base() != Base.SAME)
                .collect(Collectors.toMap(BoardCell::path, BoardCell::base));
    }
}
