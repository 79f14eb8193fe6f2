package org.noren.main.publishing;

import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.noren.main.publishing.TestHinode.NAHA;
import static org.noren.main.publishing.TestHinode.SAPPORO;
import static org.noren.main.publishing.TestHinode.page;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.stream.Collectors;
import org.noren.main.publishing.Delivery.Outcome;
import org.noren.main.publishing.SwitchBoard.How;
import org.noren.main.scheduling.ScheduledChange;
import org.noren.shared.edition.Edition;
import org.noren.shared.page.PagePath;
import org.noren.shared.peer.SiteName;
import org.noren.site.content.Content;
import org.noren.site.content.TestDesk;
import org.noren.site.testing.TestDatabase;

/** Two partners that are in step with Hinode, before all three switch at one moment. */
final class CommonMoment {
    static final Duration LATER = Duration.ofHours(3);

    final TestHinode hinode;

    CommonMoment(TestDatabase database) {
        hinode = new TestHinode(database);
        hinode.publish(
                TestDesk.layout(""),
                page("/", "<p>1</p>"),
                page("/goods/", "<p>Goods</p>"),
                page("/shop/", "<p>Shop</p>"));
        hinode.add(SAPPORO);
        hinode.add(NAHA);
        hinode.deliver(SAPPORO);
        hinode.deliver(NAHA);
    }

    LaneDesk.Plan begin(SiteName partner) {
        return hinode.begin(partner, TestHinode.SERVER).orElseThrow();
    }

    /** A visit at which all of what comes is brought there, and nothing switched. */
    PublishedRelease prepare(SiteName partner) {
        LaneDesk.Plan plan = begin(partner);
        assertTrue(plan.send(), "something is to be brought");
        assertTrue(plan.waitsUntil(hinode.clock.instant()).isPresent(), "for later");
        hinode.end(plan, new Outcome.Ready());
        return plan.latest().orElseThrow();
    }

    Instant moment(long change) {
        return hinode.schedule.find(change).at();
    }

    /** What a release has at a path; empty for nothing. */
    String body(PublishedRelease release, String path) {
        return hinode.in(() ->
                        Edition.at(release.edition(), hinode.published.nodes).find(PagePath.of(path)))
                .map(entry -> new String(
                        hinode.in(() -> hinode.published.desk.store.find(entry.object()))
                                .orElseThrow(),
                        StandardCharsets.UTF_8))
                .orElse("");
    }

    /** What this site itself shows there. */
    String published(String path) {
        int number = hinode.published
                .desk
                .look(contents -> contents.find(PagePath.of(path)).orElseThrow().published())
                .orElseThrow();
        return ((Content.PageText) hinode.published
                        .desk
                        .open(PagePath.of(path), number)
                        .orElseThrow()
                        .content())
                .page()
                .body();
    }

    /** How ready each partner is for that change. */
    Map<SiteName, How> howTheyStand(long change) {
        ScheduledChange scheduled = hinode.schedule.find(change);
        return hinode
                .in(() -> hinode.switchBoard.of(new Foresight.Moment(change, scheduled.revision(), scheduled.at())))
                .stream()
                .collect(Collectors.toMap(SwitchBoard.Line::partner, SwitchBoard.Line::how));
    }
}
