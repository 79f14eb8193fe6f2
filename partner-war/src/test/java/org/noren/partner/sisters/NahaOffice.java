package org.noren.partner.sisters;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.noren.partner.intake.Heard;
import org.noren.partner.intake.IntakeBook;
import org.noren.partner.intake.Trust;
import org.noren.partner.intake.jpa.TestBook;
import org.noren.partner.sisters.jpa.TestPassages;
import org.noren.shared.link.Passage;
import org.noren.shared.link.Passage.Strength;
import org.noren.shared.peer.SiteName;
import org.noren.shared.seal.Signed;
import org.noren.shared.seal.Signer;
import org.noren.shared.seal.TestKeys;
import org.noren.shared.seal.Token;
import org.noren.site.office.Account;
import org.noren.site.office.Audit;
import org.noren.site.office.OfficeRole;
import org.noren.site.office.Person;
import org.noren.site.office.RememberedTrail;
import org.noren.site.office.SecondFactors;
import org.noren.site.office.Sessions;
import org.noren.site.office.Visitor;
import org.noren.site.office.jpa.TestAccounts;
import org.noren.site.people.PeopleDesk;
import org.noren.site.people.jpa.TestDirectory;
import org.noren.site.settings.Role;
import org.noren.site.settings.SiteSettings;
import org.noren.site.store.jpa.TestStore;
import org.noren.site.testing.MovableClock;
import org.noren.site.testing.TestDatabase;
import org.noren.site.testing.TestSite;

/** The office of naha, a sister site of sapporo under Hinode, on a real database; each call is a transaction of its own. */
final class NahaOffice {
    static final SiteName HINODE = new SiteName("hinode");
    static final SiteName SAPPORO = new SiteName("sapporo");
    static final SiteName NAHA = new SiteName("naha");
    static final String HOME = "192.0.2.1";
    static final Person NAOMI = new Person("naomi", OfficeRole.SITE_MANAGER);

    final MovableClock clock = new MovableClock();
    final Signer hinode = TestKeys.signer();
    final RememberedTrail trail = new RememberedTrail();
    final TestSite site;
    final PassageBook book;
    final IntakeBook intake;
    final Sessions sessions;
    /** Accounts with a second factor of their own. */
    final Set<String> factors = new HashSet<>();

    NahaOffice(TestDatabase database) {
        site = TestSite.empty(Role.PARTNER, database);
        book = TestPassages.of(site, database);
        intake = TestBook.within(site, TestStore.of(site, database, clock), clock);
        sessions = new Sessions(TestAccounts.sessions(site), TestAccounts.of(site), clock);
        account("naomi", OfficeRole.SITE_MANAGER);
        account("satoru", OfficeRole.OPERATOR);
        factors.add("satoru");
    }

    void account(String name, OfficeRole role) {
        site.run(() -> TestDirectory.of(site).add(new Account(name, role, "stored:secret", clock.instant())));
    }

    void letIn(String account) {
        site.run(() -> book.keep(new SisterLeave(account, "naomi", clock.instant())));
    }

    Audit audit(Person person) {
        Visitor visitor = new Visitor();
        visitor.arrives(person, HOME);
        return new Audit(trail, visitor, clock);
    }

    Arrivals arrivals(Clock clock) {
        return new Arrivals(
                new Trust(NAHA, HINODE, Set.of(hinode.key())),
                intake,
                book,
                TestAccounts.of(site),
                new Factors(),
                new Audit(trail, new Visitor(), clock),
                clock);
    }

    LeaveDesk leaves() {
        PeopleDesk people = new PeopleDesk(
                TestDirectory.of(site),
                sessions,
                audit(NAOMI),
                SiteSettings.of(Map.of("noren.site.role", "partner")),
                clock);
        return new LeaveDesk(book, people, audit(NAOMI), clock);
    }

    Arrivals.Arrival arrive(Signed ticket) {
        return site.inTransaction(() -> arrivals(clock).arrive(ticket, HOME));
    }

    Arrivals.Entry enter(Token key) {
        return site.inTransaction(() -> arrivals(clock).enter(key, HOME));
    }

    <T> T in(Supplier<T> work) {
        return site.inTransaction(work);
    }

    /** The main site has signed that time. */
    void hearsOf(Instant time) {
        site.run(() -> intake.heard(new Heard(time, clock.instant(), 0, Optional.empty(), clock.instant())));
    }

    /** As sapporo's satoru gets it for naha, now. */
    Signed ticket() {
        return signed(NAHA, "satoru", clock.instant(), Strength.SECOND_FACTOR);
    }

    Signed signed(SiteName to, String account, Instant issued, Strength strength) {
        return Signed.by(
                hinode,
                new Passage(
                        1,
                        HINODE,
                        SAPPORO,
                        to,
                        Token.fresh(),
                        account,
                        "佐藤 悟",
                        strength,
                        issued.minus(Duration.ofHours(1)),
                        issued,
                        issued.plus(Passage.LIFE)));
    }

    private final class Factors implements SecondFactors {
        @Override
        public boolean isSet(String account) {
            return factors.contains(account);
        }

        @Override
        public boolean accepts(String account, String code) {
            throw new UnsupportedOperationException("no code is asked for on the way in");
        }
    }
}
