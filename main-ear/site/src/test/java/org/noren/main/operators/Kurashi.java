package org.noren.main.operators;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.function.Supplier;
import org.noren.main.operators.jpa.TestOperators;
import org.noren.main.partnership.Contract;
import org.noren.main.partnership.PartnerDesk;
import org.noren.main.partnership.Partners;
import org.noren.main.partnership.TestPartnerDesk;
import org.noren.main.partnership.Validity;
import org.noren.main.partnership.jpa.TestPartners;
import org.noren.main.publishing.TestBoards;
import org.noren.shared.link.Passage.Strength;
import org.noren.shared.link.PassageWish;
import org.noren.shared.peer.Fingerprint;
import org.noren.shared.peer.SiteName;
import org.noren.shared.peer.SiteOrigin;
import org.noren.shared.seal.Digest;
import org.noren.shared.seal.Signer;
import org.noren.shared.seal.TestKeys;
import org.noren.site.office.Audit;
import org.noren.site.office.OfficeRole;
import org.noren.site.office.Person;
import org.noren.site.office.RememberedTrail;
import org.noren.site.office.Visitor;
import org.noren.site.settings.Role;
import org.noren.site.settings.SiteSettings;
import org.noren.site.testing.FiredEvents;
import org.noren.site.testing.MovableClock;
import org.noren.site.testing.TestDatabase;
import org.noren.site.testing.TestSite;

/** Hinode with three partners, of which sapporo and naha are Kurashi's and kushiro another company's; on a real database. */
final class Kurashi {
    static final SiteName SAPPORO = new SiteName("sapporo");
    static final SiteName NAHA = new SiteName("naha");
    static final SiteName KUSHIRO = new SiteName("kushiro");
    static final OperatorName COMPANY = new OperatorName("Kurashi K.K.");

    final MovableClock clock = new MovableClock();
    final RememberedTrail trail = new RememberedTrail();
    final Signer publishingKey = TestKeys.signer();
    final TestSite site;
    final Partners partners;
    final PartnerDesk partnerDesk;
    final OperatorDesk desk = new OperatorDesk();
    final SisterDesk sisters = new SisterDesk();
    final PassageDesk passages = new PassageDesk();

    Kurashi(TestDatabase database) {
        site = TestSite.empty(Role.MAIN, database);
        partners = TestPartners.of(site);
        partnerDesk = TestPartnerDesk.of(partners, new FiredEvents<>(), clock);
        OperatorBook book = TestOperators.of(site);
        SiteSettings settings = SiteSettings.of(Map.of("noren.site.name", "hinode"));
        Visitor visitor = new Visitor();
        visitor.arrives(new Person("hanako", OfficeRole.MANAGER), "192.0.2.1");
        Audit audit = new Audit(trail, visitor, clock);
        desk.book = book;
        desk.partners = partners;
        desk.audit = audit;
        desk.clock = clock;
        sisters.book = book;
        sisters.board = TestBoards.of(site, partners);
        sisters.settings = settings;
        sisters.clock = clock;
        passages.book = book;
        passages.partners = partners;
        passages.publishingKey = publishingKey;
        passages.audit = audit;
        passages.settings = settings;
        passages.clock = clock;
        for (SiteName name : new SiteName[] {SAPPORO, NAHA, KUSHIRO}) add(name);
        put(SAPPORO, COMPANY);
        put(NAHA, COMPANY);
        put(KUSHIRO, new OperatorName("Kushiro Shoten"));
        trail.records.clear();
    }

    private void add(SiteName name) {
        Instant now = clock.instant();
        site.run(() -> {
            partnerDesk.add(
                    new PartnerDesk.Newcomer(
                            name,
                            "Hinode " + name,
                            "The same words in every record",
                            URI.create("https://" + name + ".example:8444"),
                            URI.create("https://" + name + ".example"),
                            new Fingerprint(Digest.of(name.value().getBytes(StandardCharsets.UTF_8))
                                    .hex()),
                            TestKeys.signer().key(),
                            new Validity(now.minus(Duration.ofDays(1)), now.plus(Duration.ofDays(365)))),
                    Contract.usual(Map.of("name", "Hinode " + name)));
            TestBoards.lane(site, name, clock, name.equals(NAHA) ? TestBoards.Moves::asked : TestBoards.Moves::inStep);
        });
    }

    <T> T in(Supplier<T> work) {
        return site.inTransaction(work);
    }

    boolean put(SiteName name, OperatorName operator) {
        return in(() -> desk.put(name, operator));
    }

    void tellsWhereItsOfficeIs(SiteName name) {
        in(() -> sisters.list(name, office(name)));
    }

    static SiteOrigin office(SiteName name) {
        return new SiteOrigin("https://office." + name + ".example:8445");
    }

    PassageWish wish(SiteName to) {
        return new PassageWish(1, to, "satoru", "佐藤 悟", Strength.SECOND_FACTOR, clock.instant());
    }

    PassageDesk.Answer ask(SiteName caller, PassageWish wish) {
        return in(() -> passages.give(caller, wish));
    }
}
