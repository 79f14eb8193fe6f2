package org.noren.partner.confirming;

import static org.noren.partner.intake.Sapporo.given;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.noren.partner.confirming.ConfirmationDesk.Outcome;
import org.noren.partner.confirming.jpa.TestQuestions;
import org.noren.partner.intake.Answer;
import org.noren.partner.intake.Consent;
import org.noren.partner.intake.Hinode;
import org.noren.partner.intake.IntakeBook;
import org.noren.partner.intake.ReleaseDraft;
import org.noren.partner.intake.Sapporo;
import org.noren.partner.intake.SealedRelease;
import org.noren.partner.intake.jpa.TestBook;
import org.noren.shared.edition.Nodes;
import org.noren.shared.link.Confirmation;
import org.noren.shared.link.Release;
import org.noren.shared.link.Reply;
import org.noren.shared.link.Reply.Verdict;
import org.noren.shared.link.Wanted;
import org.noren.shared.page.PagePath;
import org.noren.shared.peer.SiteName;
import org.noren.shared.seal.Digest;
import org.noren.shared.seal.Signed;
import org.noren.shared.seal.Signer;
import org.noren.shared.seal.StrictJson;
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

/** A partner whose site manager is asked, on a real database; what its main site says is signed by Hinode. */
final class AskedSapporo {
    static final Map<String, String> TERMS = Map.of("*confirm", "required");

    final Hinode main = Hinode.small();
    final MovableClock clock = new MovableClock();
    final List<String> told = new ArrayList<>();
    final FiredEvents<ReplyWritten> written = new FiredEvents<>();
    final TestSite site;
    final Nodes nodes;
    final ConfirmationDesk desk;
    final OpenQuestions open;
    final Sapporo sapporo;
    /** For what is called within a transaction. */
    final IntakeBook within;

    private final Asking asking;
    private Askers others = (question, again) -> {};
    private Map<String, String> values = TERMS;
    private Optional<Instant> moment = Optional.empty();

    AskedSapporo(TestDatabase database) {
        site = TestSite.empty(Role.PARTNER, database);
        ObjectStore plain = TestStore.of(site, database, clock);
        ObjectStore store = site.transactional(ObjectStore.class, plain);
        IntakeBook book = TestBook.of(site, plain, clock);
        nodes = new Nodes(plain);
        Consent consent = site.transactional(Consent.class, new LateConsent());
        sapporo = new Sapporo(main, book, store, consent, clock);
        within = TestBook.within(site, plain, clock);
        Questions questions = TestQuestions.of(site);
        Askers askers = (question, again) -> {
            told.add((again ? "again " : "") + question.number());
            others.tell(question, again);
        };
        Audit audit = new Audit(new RememberedTrail(), new Visitor(), clock);
        desk = new Desk(
                questions,
                within,
                nodes,
                new Replies(sapporo.trust, sapporo.receiptKey, clock),
                askers,
                audit,
                written,
                new FiredEvents<>(),
                clock);
        open = new OpenQuestions(questions, within, askers, audit, written, clock);
        asking = new Asking(sapporo.trust, sapporo.intake, desk);
    }

    /** What the timer does now and then. */
    void lookAfter() {
        site.run(open::lookAfter);
    }

    /** Who lets people know, too. */
    AskedSapporo telling(Askers more) {
        others = more;
        return this;
    }

    /** What the releases that are made from now on agree on. */
    AskedSapporo agreed(Map<String, String> terms) {
        values = terms;
        return this;
    }

    Signed release(long number) {
        ReleaseDraft draft = sapporo.release(number, main).values(values);
        return moment.map(draft::switchAt).orElse(draft).by(main.signer);
    }

    /** What the releases that are made from now on name as the moment to be served. */
    AskedSapporo at(Instant when) {
        moment = Optional.of(when);
        return this;
    }

    AskedSapporo atOnce() {
        moment = Optional.empty();
        return this;
    }

    /** Offers it and brings all that is lacking, but does not switch. */
    Signed brought(long number) {
        Signed release = release(number);
        Wanted wanted = given(sapporo.intake.offer(release));
        while (!wanted.nothing()) {
            wanted = given(sapporo.intake.take(
                    release.digest(), main.packs(wanted.objects()).get(0)));
        }
        return release;
    }

    /** The same, and asks about it. */
    Signed asked(long number) {
        Signed release = brought(number);
        reply(ask(release, number, 1));
        return release;
    }

    Answer<Signed> ask(Signed release, long number, int round) {
        return ask(release.digest(), Signed.by(main.signer, question(release.digest(), number, round)));
    }

    Answer<Signed> ask(Digest door, Signed question) {
        return asking.hear(door, question);
    }

    Confirmation question(Digest release, long number, int round) {
        return new Confirmation(
                Release.VERSION,
                new SiteName("hinode"),
                new SiteName("sapporo"),
                number,
                release,
                round,
                "autumn prices",
                clock.instant());
    }

    Reply reply(Answer<Signed> answer) {
        return opened(given(answer));
    }

    Reply opened(Signed reply) {
        try {
            return reply.open(List.of(sapporo.receiptKey.key()), Reply.class);
        } catch (Signed.Forged | StrictJson.Refused e) {
            throw new AssertionError("a reply that its own key does not open", e);
        }
    }

    Answer<Signed> switchTo(Signed release) {
        return sapporo.intake.switchTo(release.digest());
    }

    Outcome accept(Signed release, String... kept) {
        List<PagePath> paths = List.of(kept).stream().map(PagePath::of).toList();
        return desk.accept(release.digest(), paths, "", "satoru");
    }

    Outcome decline(Signed release) {
        return desk.decline(release.digest(), "prices are wrong", "satoru");
    }

    Verdict verdict(Signed release) {
        return site.inTransaction(
                () -> desk.find(release.digest()).orElseThrow().verdict());
    }

    /** What one says yes to who wants to keep some paths. */
    Digest keeping(Signed release, String... kept) {
        accept(release, kept);
        return site.inTransaction(
                () -> desk.find(release.digest()).orElseThrow().agreed().orElseThrow());
    }

    long serves() {
        return sapporo.serves().number();
    }

    Signer key() {
        return sapporo.receiptKey;
    }

    /** The desk comes after intake, which asks it. */
    private final class LateConsent implements Consent {
        @Override
        public Optional<org.noren.partner.intake.Refusal> refuse(
                SealedRelease staged, org.noren.partner.intake.Standing standing) {
            return new GivenConsent(desk).refuse(staged, standing);
        }

        @Override
        public boolean asked(SealedRelease staged) {
            return new GivenConsent(desk).asked(staged);
        }
    }

    /** Each call that comes from outside is a transaction, as the container makes it. */
    private final class Desk extends ConfirmationDesk {
        Desk(
                Questions questions,
                IntakeBook book,
                Nodes nodes,
                Replies replies,
                Askers askers,
                Audit audit,
                FiredEvents<ReplyWritten> written,
                FiredEvents<QuestionPut> put,
                MovableClock clock) {
            super(questions, book, nodes, replies, askers, audit, written, put, clock);
        }

        @Override
        public Signed asked(SealedRelease staged, Confirmation asked) {
            return site.inTransaction(() -> super.asked(staged, asked));
        }

        @Override
        public Outcome accept(Digest release, Collection<PagePath> keeping, String reason, String by) {
            return site.inTransaction(() -> super.accept(release, keeping, reason, by));
        }

        @Override
        public Outcome decline(Digest release, String reason, String by) {
            return site.inTransaction(() -> super.decline(release, reason, by));
        }

        @Override
        public List<Untold> untold() {
            return site.inTransaction(super::untold);
        }

        @Override
        public void told(Digest release, Verdict known) {
            site.run(() -> super.told(release, known));
        }

        @Override
        public void objected(Digest release, String why) {
            site.run(() -> super.objected(release, why));
        }
    }
}
