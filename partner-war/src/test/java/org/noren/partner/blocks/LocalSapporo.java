package org.noren.partner.blocks;

import static org.noren.partner.intake.Sapporo.given;

import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.noren.partner.blocks.LocalDesk.Outcome;
import org.noren.partner.blocks.LocalDesk.Seen;
import org.noren.partner.blocks.jpa.TestLocalChanges;
import org.noren.partner.intake.Consent;
import org.noren.partner.intake.Hinode;
import org.noren.partner.intake.IntakeBook;
import org.noren.partner.intake.Refusal;
import org.noren.partner.intake.Sapporo;
import org.noren.partner.intake.SealedRelease;
import org.noren.partner.intake.Standing;
import org.noren.partner.intake.jpa.TestBook;
import org.noren.shared.edition.Nodes;
import org.noren.shared.link.LocalRights;
import org.noren.shared.link.Wanted;
import org.noren.shared.page.Page;
import org.noren.shared.page.PagePath;
import org.noren.shared.seal.Digest;
import org.noren.shared.seal.Signed;
import org.noren.site.office.Audit;
import org.noren.site.office.RememberedTrail;
import org.noren.site.office.Visitor;
import org.noren.site.settings.Role;
import org.noren.site.store.ObjectStore;
import org.noren.site.store.jpa.TestStore;
import org.noren.site.testing.FiredEvents;
import org.noren.site.testing.MovableClock;
import org.noren.site.testing.TestDatabase;
import org.noren.site.testing.TestSite;

/** A partner whose site manager changes inherited pages, on a real database; releases come as from the main site. */
final class LocalSapporo {
    static final PagePath SHOP = PagePath.of("/shop/");

    final Hinode main = Hinode.small();
    final MovableClock clock = new MovableClock();
    final FiredEvents<LocalChanged> events = new FiredEvents<>();
    final Sapporo sapporo;
    final LocalDesk desk;
    final LocalReport report;
    private final TestSite site;
    private final IntakeBook book;
    /** The same for who is in a transaction already. */
    private final IntakeBook inside;

    private final InheritedPages pages;
    private LocalRights rights = new LocalRights(true, true);
    private long number;

    LocalSapporo(TestDatabase database) {
        site = TestSite.empty(Role.PARTNER, database);
        ObjectStore plain = TestStore.of(site, database, clock);
        book = TestBook.of(site, plain, clock);
        sapporo = new Sapporo(main, book, site.transactional(ObjectStore.class, plain), new Nobody(), clock);
        pages = new InheritedPages(new Nodes(plain), plain);
        inside = TestBook.within(site, plain, clock);
        desk = new LocalDesk(
                TestLocalChanges.of(site),
                inside,
                pages,
                new Audit(new RememberedTrail(), new Visitor(), clock),
                events,
                clock);
        report = new LocalReport(sapporo.trust, sapporo.receiptKey, desk, inside, clock);
    }

    LocalSapporo may(boolean change, boolean offline) {
        rights = new LocalRights(change, offline);
        return this;
    }

    /** The shop's page with this in its block, in a release that is served. */
    SealedRelease says(String policy, String html) {
        return page("<h1>Shop</h1><div data-block=\"hours" + policy + "\">" + html + "</div><p>Tail</p>");
    }

    SealedRelease page(String body) {
        SealedRelease release = brought(body);
        given(sapporo.intake.switchTo(release.digest()));
        return release;
    }

    /** The same, but only waiting to be served. */
    SealedRelease brought(String body) {
        main.page(SHOP.value(), body);
        Signed release = sapporo.release(++number, main)
                .values(rights.with(Map.of("telephone", "011")))
                .by(main.signer);
        Wanted wanted = given(sapporo.intake.offer(release));
        while (!wanted.nothing()) {
            wanted = given(sapporo.intake.take(
                    release.digest(), main.packs(wanted.objects()).get(0)));
        }
        return book.standing().staged().orElseThrow();
    }

    /** What stands on the shop's page where the block is, for shoppers. */
    String shown() {
        String body = body();
        return body.substring(body.indexOf("\">") + 2, body.indexOf("</div>"));
    }

    String body() {
        return site.inTransaction(() -> {
            Standing.Serving serving = inside.standing().serving().orElseThrow();
            Page signed = pages.find(serving.release(), SHOP).orElseThrow();
            return new LocalOverlay(desk.state(), desk.rights())
                    .over(SHOP, signed)
                    .body();
        });
    }

    boolean hidden() {
        return site.inTransaction(() -> new LocalOverlay(desk.state(), desk.rights()).hides(SHOP));
    }

    /** What the one text has become; nothing if there is none. */
    Optional<LocalLine> line() {
        return site.inTransaction(() -> desk.lines().stream().findFirst());
    }

    Seen seen() {
        return site.inTransaction(() -> {
            Optional<LocalDesk.Opened> opened = desk.open(SHOP, "hours");
            return new Seen(
                    SHOP,
                    "hours",
                    opened.map(LocalDesk.Opened::digest).orElse(Digest.of(new byte[0])),
                    opened.flatMap(LocalDesk.Opened::own)
                            .map(line -> line.own().version())
                            .orElse(0L),
                    "satoru");
        });
    }

    Outcome write(String html) {
        return write(seen(), html);
    }

    Outcome write(Seen seen, String html) {
        return site.inTransaction(() -> desk.write(seen, html));
    }

    <T> T now(Supplier<T> work) {
        return site.inTransaction(work::get);
    }

    private static final class Nobody implements Consent {
        @Override
        public Optional<Refusal> refuse(SealedRelease staged, Standing standing) {
            return Optional.empty();
        }

        @Override
        public boolean asked(SealedRelease staged) {
            return false;
        }
    }
}
