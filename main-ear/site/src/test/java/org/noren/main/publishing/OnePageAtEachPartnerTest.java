package org.noren.main.publishing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.noren.main.publishing.TestHinode.NAHA;
import static org.noren.main.publishing.TestHinode.SAPPORO;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.noren.main.partnership.Contract;
import org.noren.main.partnership.Scope;
import org.noren.main.publishing.PageAtPartners.Brought;
import org.noren.main.publishing.PageAtPartners.How;
import org.noren.main.publishing.PageAtPartners.Line;
import org.noren.shared.link.Release;
import org.noren.shared.page.PagePath;
import org.noren.site.content.TestDesk;
import org.noren.site.testing.TestDatabase;

/** Which update brought this page, and is it the newest there (B4)? */
class OnePageAtEachPartnerTest {
    private static final String PAGE = "/goods/";

    private static TestHinode open(TestDatabase database) {
        TestHinode hinode = new TestHinode(database);
        hinode.publish(TestDesk.layout(""), TestHinode.page(PAGE, "<p>1</p>"), TestHinode.page("/", "<p>1</p>"));
        hinode.add(SAPPORO);
        hinode.add(
                NAHA,
                new Contract(
                        new Scope(List.of("/"), List.of()),
                        Release.Way.OVERWRITE,
                        true,
                        Release.Index.MAIN,
                        Map.of("name", "Naha")));
        hinode.deliver(SAPPORO);
        hinode.deliver(NAHA);
        return hinode;
    }

    private static Line at(TestHinode hinode, org.noren.shared.peer.SiteName partner) {
        hinode.catchUp();
        return hinode.in(() -> hinode.pageBoard.pages.of(PagePath.of(PAGE))).stream()
                .filter(line -> line.partner().equals(partner))
                .findFirst()
                .orElseThrow();
    }

    private static Optional<Long> brought(Line line) {
        return line.brought().map(Brought::number);
    }

    @ParameterizedTest
    @EnumSource
    void theUpdateThatBroughtItIsTheFirstThatHadIt(TestDatabase database) {
        TestHinode hinode = open(database);
        hinode.publish(TestHinode.page(PAGE, "<p>2</p>"));
        hinode.deliver(SAPPORO);
        hinode.publish(TestHinode.page("/", "<p>2</p>"));
        hinode.deliver(SAPPORO);
        assertEquals(How.IN_STEP, at(hinode, SAPPORO).how());
        assertEquals(Optional.of(2L), brought(at(hinode, SAPPORO)), "release 3 changed another page");
        assertEquals(How.NOT_THERE, at(hinode, NAHA).how());
        assertEquals(Optional.empty(), brought(at(hinode, NAHA)));
    }

    @ParameterizedTest
    @EnumSource
    void whatIsOnItsWayOrHeldBackIsNotTheNewest(TestDatabase database) {
        TestHinode hinode = open(database);
        hinode.publish(TestHinode.page(PAGE, "<p>2</p>"));
        hinode.end(
                hinode.begin(SAPPORO, TestHinode.SERVER).orElseThrow(),
                new Delivery.Outcome.Failed("connection refused"));
        assertEquals(How.FAILED, at(hinode, SAPPORO).how());
        assertEquals(Optional.of(1L), brought(at(hinode, SAPPORO)));
        hinode.deliver(SAPPORO);
        hinode.in(() -> hinode.orders.goBack(SAPPORO, 1, "wrong", false));
        hinode.deliver(SAPPORO);
        assertEquals(How.HELD, at(hinode, SAPPORO).how());
        assertEquals(Optional.of(3L), brought(at(hinode, SAPPORO)), "the update that took it back");
    }
}
