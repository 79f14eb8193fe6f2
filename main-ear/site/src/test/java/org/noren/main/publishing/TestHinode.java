package org.noren.main.publishing;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import org.noren.main.partnership.Choosing;
import org.noren.main.partnership.Contract;
import org.noren.main.partnership.PartnerDesk;
import org.noren.main.partnership.Partners;
import org.noren.main.partnership.PartnershipChanged;
import org.noren.main.partnership.Scope;
import org.noren.main.partnership.TestPartnerDesk;
import org.noren.main.partnership.Validity;
import org.noren.main.partnership.jpa.TestPartners;
import org.noren.main.publishing.Delivery.Outcome;
import org.noren.main.publishing.jpa.TestLanes;
import org.noren.main.rings.TestRings;
import org.noren.main.scheduling.TestSchedule;
import org.noren.main.variants.LaidPages;
import org.noren.main.variants.TestVariants;
import org.noren.main.variants.Whose;
import org.noren.shared.link.Receipt;
import org.noren.shared.page.Page;
import org.noren.shared.page.PagePath;
import org.noren.shared.peer.Fingerprint;
import org.noren.shared.peer.SiteName;
import org.noren.shared.seal.Digest;
import org.noren.shared.seal.Signed;
import org.noren.shared.seal.Signer;
import org.noren.shared.seal.TestKeys;
import org.noren.site.content.Content;
import org.noren.site.content.Draft;
import org.noren.site.published.TestPublished;
import org.noren.site.settings.SiteSettings;
import org.noren.site.testing.FiredEvents;
import org.noren.site.testing.MovableClock;
import org.noren.site.testing.TestDatabase;

/** The main site Hinode over a real database, put together by hand; each call is a transaction of its own. */
final class TestHinode {
    static final SiteName SAPPORO = new SiteName("sapporo");
    static final SiteName NAHA = new SiteName("naha");
    static final String SERVER = "this server";

    final TestPublished published;
    final MovableClock clock;
    final Partners partners;
    final PartnerDesk partnerDesk;
    final Lanes lanes;
    final Releases releases;
    final Choosing choosing;
    final TestVariants variants;
    final LaidPages laidPages;
    final Replies replies;
    final EditionMaker editions = new EditionMaker();
    final LaneDesk desk = new LaneDesk();
    final LaneOrders orders = new LaneOrders();
    final Bell bell = new Bell();
    final Board board;
    final DryRun dryRun = new DryRun();
    final TestPageBoard pageBoard;
    final BackTogether together = new BackTogether();
    final SwitchBoard switchBoard = new SwitchBoard();
    final Progress progress = new Progress();
    final TestRings rings;
    final SwitchDesk switching = new SwitchDesk();
    final Foresight foresight;
    final TestSchedule schedule;
    final Signer receiptKey = TestKeys.signer();
    private final FiredEvents<PartnershipChanged> partnership = new FiredEvents<>();

    TestHinode(TestDatabase database) {
        published = new TestPublished(database);
        clock = published.desk.clock;
        partners = TestPartners.of(published.desk.site);
        schedule = TestSchedule.of(published);
        foresight = schedule.foresight();
        partnerDesk = TestPartnerDesk.of(partners, partnership, clock);
        lanes = TestLanes.lanes(published.desk.site);
        releases = TestLanes.releases(published.desk.site);
        replies = TestLanes.replies(published.desk.site);
        SiteSettings settings = SiteSettings.of(Map.of(
                "noren.site.name",
                "hinode",
                "noren.site.title",
                "Hinode",
                "noren.address.shop",
                "https://hinode.example"));
        ContentNeeds needs = new ContentNeeds();
        needs.contents = published.contents;
        editions.store = published.desk.store;
        editions.nodes = published.nodes;
        Closing closing = new Closing();
        closing.needs = needs;
        closing.published = published.edition();
        closing.store = published.desk.store;
        closing.nodes = published.nodes;
        editions.closing = closing;
        variants = new TestVariants(published);
        laidPages = variants.pages;
        editions.overlay = variants.overlay;
        editions.laidPages = laidPages;
        choosing = TestPartnerDesk.choosing(published.contents, published.edition(), published.nodes);
        editions.choosing = choosing;
        ReplyDesk replyDesk = new ReplyDesk();
        replyDesk.releases = releases;
        replyDesk.replies = replies;
        replyDesk.lanes = lanes;
        replyDesk.editions = editions;
        replyDesk.nodes = published.nodes;
        replyDesk.clock = clock;
        switching.foresight = foresight;
        switching.readinesses = TestLanes.readinesses(published.desk.site);
        switching.releases = releases;
        switching.editions = editions;
        switching.replies = replyDesk;
        switching.published = published.edition();
        switching.store = published.desk.store;
        switching.nodes = published.nodes;
        switching.clock = clock;
        ReleaseMaker maker = new ReleaseMaker();
        maker.releases = releases;
        maker.settings = settings;
        maker.publishingKey = TestKeys.signer();
        maker.clock = clock;
        ReleaseDesk releaseDesk = new ReleaseDesk();
        releaseDesk.switching = switching;
        switchBoard.partners = partners;
        switchBoard.lanes = lanes;
        switchBoard.releases = releases;
        switchBoard.readinesses = switching.readinesses;
        progress.partners = partners;
        progress.lanes = lanes;
        progress.switching = switching;
        progress.published = published.edition();
        progress.editions = editions;
        progress.clock = clock;
        rings = TestRings.of(published.desk.site, partners, progress, clock);
        releaseDesk.turns = rings.turns();
        releaseDesk.releases = releases;
        releaseDesk.editions = editions;
        releaseDesk.replies = replyDesk;
        releaseDesk.nodes = published.nodes;
        releaseDesk.published = published.edition();
        releaseDesk.maker = maker;
        releaseDesk.clock = clock;
        Pace pace = new Pace();
        pace.settings = settings;
        desk.partners = partners;
        desk.lanes = lanes;
        desk.releases = releaseDesk;
        desk.replies = replyDesk;
        desk.clock = clock;
        desk.aftermath = new Aftermath();
        desk.aftermath.lanes = lanes;
        desk.aftermath.releases = releaseDesk;
        desk.aftermath.pace = pace;
        desk.aftermath.clock = clock;
        desk.aftermath.nodes = published.nodes;
        orders.lanes = lanes;
        orders.releases = releaseDesk;
        orders.clock = clock;
        dryRun.partners = partners;
        dryRun.lanes = lanes;
        dryRun.releases = releases;
        dryRun.editions = editions;
        dryRun.published = published.edition();
        dryRun.desk = releaseDesk;
        dryRun.maker = maker;
        dryRun.replies = replyDesk;
        dryRun.store = published.desk.store;
        dryRun.nodes = published.nodes;
        pageBoard = new TestPageBoard(this);
        together.partners = partners;
        together.lanes = lanes;
        together.releases = releases;
        together.desk = releaseDesk;
        bell.partners = partners;
        bell.lanes = lanes;
        bell.orders = orders;
        bell.clock = clock;
        bell.runner = new LaneRunner();
        board = TestBoards.of(published.desk.site, partners);
    }

    <T> T in(Supplier<T> call) {
        return published.desk.site.inTransaction(call);
    }

    void run(Runnable call) {
        published.desk.site.run(() -> {
            call.run();
            partnership.take().forEach(bell::onPartnership);
        });
    }

    /** What the timer does now and then. @return partners that the board is behind with */
    int catchUp() {
        return in(() -> pageBoard.keeper.catchUp(Duration.ofSeconds(1)));
    }

    void publish(Draft... drafts) {
        published.publish(drafts);
    }

    static Draft page(String path, String locale, String key) {
        Page page = new Page(locale, "のれん", "", "shop", "<p>" + path + "</p>");
        return new Draft(PagePath.of(path), new Content.PageText(page, Optional.of(10), Optional.of(key)));
    }

    static Draft page(String path, String body) {
        return Draft.of(PagePath.of(path), new Page("ja", "のれん", "", "shop", body));
    }

    static Heir heir(Scope scope) {
        return new Heir(SAPPORO, scope, Whose.NOBODYS);
    }

    void add(SiteName name, Contract contract) {
        Instant now = clock.instant();
        run(() -> partnerDesk.add(
                new PartnerDesk.Newcomer(
                        name,
                        "Hinode " + name,
                        "Operator",
                        URI.create("https://" + name + ".example:8444"),
                        URI.create("https://" + name + ".example"),
                        new Fingerprint(Digest.of(name.value().getBytes(java.nio.charset.StandardCharsets.UTF_8))
                                .hex()),
                        receiptKey.key(),
                        new Validity(now.minus(Duration.ofDays(1)), now.plus(Duration.ofDays(365)))),
                contract));
    }

    void add(SiteName name) {
        add(name, Contract.usual(Map.of("name", "Hinode " + name)));
    }

    Lane lane(SiteName name) {
        return in(() -> lanes.find(name).orElseThrow());
    }

    Optional<PublishedRelease> latest(SiteName name) {
        return in(() -> releases.latest(name));
    }

    Optional<LaneDesk.Plan> begin(SiteName name, String server) {
        return in(() -> desk.begin(name, server));
    }

    boolean end(LaneDesk.Plan plan, Outcome outcome) {
        return in(() -> desk.end(plan, outcome, Duration.ofMillis(20)));
    }

    /** A visit from begin to end, at which the partner does what it should. */
    PublishedRelease deliver(SiteName name) {
        LaneDesk.Plan plan = begin(name, SERVER).orElseThrow();
        PublishedRelease release = plan.latest().orElseThrow();
        end(plan, serves(release));
        return release;
    }

    Outcome.Heard serves(PublishedRelease release) {
        return heard(release.partner(), Optional.of(release), release.number());
    }

    /** @param highest the highest number that the partner says it has ever seen */
    Outcome.Heard heard(SiteName partner, Optional<PublishedRelease> served, long highest) {
        Function<PublishedRelease, Digest> values = release -> release.release().valuesDigest();
        Receipt receipt = new Receipt(
                1,
                partner,
                new SiteName("hinode"),
                served.map(PublishedRelease::number).orElse(0L),
                served.map(PublishedRelease::digest),
                served.map(PublishedRelease::edition),
                served.map(values),
                served.map(release -> clock.instant()),
                highest,
                0,
                clock.instant());
        return new Outcome.Heard(receipt, Signed.by(receiptKey, receipt), 7, 4_711);
    }
}
