package org.noren.main.publishing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.noren.main.publishing.TestHinode.SERVER;

import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.noren.main.publishing.BoardSearch.Group;
import org.noren.main.publishing.Delivery.Outcome;
import org.noren.shared.link.Code;
import org.noren.shared.link.Problem;
import org.noren.shared.peer.SiteName;
import org.noren.site.content.TestDesk;
import org.noren.site.testing.TestDatabase;

class ABoardOfManyPartnersTest {
    private static final int MANY = 23;

    private static TestHinode open(TestDatabase database) {
        TestHinode hinode = new TestHinode(database);
        hinode.publish(TestDesk.layout(""), TestHinode.page("/", "<p>1</p>"));
        for (int i = 0; i < MANY; i++) {
            hinode.add(shop(i));
        }
        return hinode;
    }

    private static SiteName shop(int number) {
        return new SiteName("shop" + (number < 10 ? "0" : "") + number);
    }

    private static Board.Found find(TestHinode hinode, Optional<Group> group, int first, String... words) {
        return hinode.in(() -> hinode.board.find(new BoardSearch(group, List.of(words), first, 10)));
    }

    private static List<String> names(Board.Found found) {
        return found.standings().stream()
                .map(standing -> standing.who().name().value())
                .toList();
    }

    @ParameterizedTest
    @EnumSource
    void isReadAPageAtATime(TestDatabase database) {
        TestHinode hinode = open(database);
        List<String> read = new ArrayList<>();
        for (int first = 0; first < MANY; first += 10) {
            Board.Found page = find(hinode, Optional.empty(), first);
            assertEquals(MANY, page.total());
            read.addAll(names(page));
        }

        assertEquals(
                java.util.stream.IntStream.range(0, MANY)
                        .mapToObj(i -> shop(i).value())
                        .toList(),
                read);
        assertEquals(List.of(), names(find(hinode, Optional.empty(), 900)));
    }

    @ParameterizedTest
    @EnumSource
    void isNarrowedByWordsThatAreTakenAsTheyStand(TestDatabase database) {
        TestHinode hinode = open(database);

        assertEquals(List.of("shop07"), names(find(hinode, Optional.empty(), 0, "HINODE", "op07")));
        assertEquals(MANY, find(hinode, Optional.empty(), 0, "operator").total());
        assertEquals(0, find(hinode, Optional.empty(), 0, "%").total());
        assertEquals(0, find(hinode, Optional.empty(), 0, "shop_7").total());
        assertEquals(0, find(hinode, Optional.empty(), 0, "' or 1=1 --").total());
    }

    /** The database's groups are those that the standing itself makes. */
    @ParameterizedTest
    @EnumSource
    void knowsEachPartnersGroup(TestDatabase database) {
        TestHinode hinode = open(database);
        hinode.deliver(shop(0));
        hinode.end(
                hinode.begin(shop(1), SERVER).orElseThrow(),
                new Outcome.Refused(Problem.of(Code.PAGE_NOT_CLEAN, "x", "r")));
        hinode.end(hinode.begin(shop(2), SERVER).orElseThrow(), new Outcome.Distrusted("receipt-forged", "x"));
        hinode.end(hinode.begin(shop(3), SERVER).orElseThrow(), new Outcome.Failed("x"));
        hinode.begin(shop(4), SERVER);
        hinode.run(() -> hinode.partnerDesk.suspend(shop(5)));
        hinode.run(() -> hinode.partnerDesk.end(shop(6)));
        hinode.deliver(shop(7));
        hinode.clock.advance(Duration.ofSeconds(1));
        LaneDesk.Plan skewed = hinode.begin(shop(8), SERVER).orElseThrow();
        Outcome.Heard heard = hinode.serves(skewed.latest().orElseThrow());
        hinode.clock.advance(Standing.NAMED_SKEW.plusSeconds(5));
        hinode.end(skewed, heard);
        hinode.publish(TestHinode.page("/cup.html", "<p><img src=\"/cup.svg\" alt=\"\"></p>"));
        hinode.deliver(shop(7));

        Map<Group, List<String>> groups = new EnumMap<>(Group.class);
        for (Group group : Group.values()) {
            groups.put(group, names(find(hinode, Optional.of(group), 0)));
        }
        assertEquals(List.of("shop01", "shop02", "shop07", "shop08"), groups.get(Group.PERSON));
        assertEquals(List.of("shop00"), groups.get(Group.IN_STEP));
        assertEquals(List.of("shop04"), groups.get(Group.SENDING));
        assertEquals(List.of("shop05"), groups.get(Group.SUSPENDED));
        assertEquals(List.of("shop06"), groups.get(Group.ENDED));
        assertTrue(groups.get(Group.WAITING).contains("shop03"));
        for (String name : groups.get(Group.PERSON)) {
            Standing standing =
                    hinode.in(() -> hinode.board.of(new SiteName(name))).orElseThrow();
            assertEquals(Standing.Concern.PERSON, standing.concern(), name);
        }
        long all = 0;
        for (Group group : Group.values()) {
            all += find(hinode, Optional.of(group), 0).total();
        }
        assertEquals(MANY, all);
    }
}
