package org.noren.partner.shopfront;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import java.lang.reflect.Proxy;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.noren.partner.intake.IntakeBook;
import org.noren.partner.intake.SealedRelease;
import org.noren.partner.intake.Standing;
import org.noren.partner.shopfront.ShopfrontDesk.Outcome;
import org.noren.partner.shopfront.ShopfrontDesk.Reason;
import org.noren.partner.shopfront.jpa.TestShopfronts;
import org.noren.shared.link.Release;
import org.noren.shared.link.SiteValues;
import org.noren.shared.link.SiteValues.Arranging;
import org.noren.shared.page.Menu;
import org.noren.shared.page.PagePath;
import org.noren.shared.peer.SiteName;
import org.noren.shared.seal.Digest;
import org.noren.shared.seal.Signed;
import org.noren.shared.seal.TestKeys;
import org.noren.site.office.Audit;
import org.noren.site.serving.MenuOrder.Parts;
import org.noren.site.settings.Role;
import org.noren.site.testing.FiredEvents;
import org.noren.site.testing.TestDatabase;
import org.noren.site.testing.TestSite;

@ParameterizedClass
@EnumSource
class TheShopFrontIsThePartnersTest {
    private static final Instant NOW = Instant.parse("2026-11-20T12:00:00Z");
    private static final PagePath CARE = PagePath.of("/care/");

    @Parameter
    TestDatabase database;

    private final Terms terms = new Terms();
    private final List<String> audited = new ArrayList<>();
    private final FiredEvents<ShopfrontChanged> events = new FiredEvents<>();
    private final ShopfrontDesk desk = new ShopfrontDesk();
    private TestSite site;

    @BeforeEach
    void startsEmpty() {
        site = TestSite.empty(Role.PARTNER, database);
        desk.shopfronts = TestShopfronts.of(site);
        desk.book = terms.book();
        desk.menus = new Menus();
        desk.changed = events;
        desk.audit = new Audit() {
            @Override
            public void did(String action, String what) {
                audited.add(action + " " + what);
            }
        };
        terms.given(
                Map.of("telephone", "011", "address", "Sapporo"), Set.of("telephone", "opening-hours"), Arranging.HIDE);
    }

    @Test
    void aValueThatTheContractLeavesToThePartnerIsSetAndTakenBack() {
        done(set(Map.of("telephone", " 011-222 ", "opening-hours", "10–18"), 0));
        assertEquals(Map.of("telephone", "011-222", "address", "Sapporo", "opening-hours", "10–18"), shown());
        done(set(Map.of("telephone", "", "opening-hours", "10–18"), 1));
        assertEquals(Map.of("telephone", "011", "address", "Sapporo", "opening-hours", "10–18"), shown());
        assertEquals(List.of("values-set opening-hours telephone", "values-set telephone"), audited);
        assertEquals(2, events.take().size());
    }

    @Test
    void aValueThatIsTheMainSitesIsRefusedWhateverAPageHasOffered() {
        Outcome.Refused refused =
                assertInstanceOf(Outcome.Refused.class, set(Map.of("address", "Otaru", "telephone", "1"), 0));
        assertEquals(Map.of("address", Reason.NOT_YOURS), refused.why());
        refused = assertInstanceOf(Outcome.Refused.class, set(Map.of("*open", "address"), 0));
        assertEquals(Map.of("*open", Reason.NOT_YOURS), refused.why());
        assertEquals(Map.of("telephone", "011", "address", "Sapporo"), shown());
        assertEquals(0, events.take().size());
    }

    @Test
    void whatIsNoLineOfTextIsRefused() {
        assertEquals(Reason.TOO_LONG, why("x".repeat(1_001)));
        assertEquals(Reason.NOT_TEXT, why("a\nb"));
        assertEquals(Reason.NOT_TEXT, why("a\u202Eb"));
        assertEquals(Reason.NOT_TEXT, why("a\uD800b"));
        done(set(Map.of("telephone", "x".repeat(1_000)), 0));
    }

    private Reason why(String text) {
        return assertInstanceOf(Outcome.Refused.class, set(Map.of("telephone", text), 0))
                .why()
                .get("telephone");
    }

    @Test
    void whenTheContractTakesAValueBackTheMainSitesIsShownAndThePartnersIsKept() {
        done(set(Map.of("telephone", "011-222"), 0));
        terms.given(Map.of("telephone", "011"), Set.of(), Arranging.OWN);
        assertEquals(Map.of("telephone", "011"), shown());
        assertInstanceOf(Outcome.Refused.class, set(Map.of("telephone", "5"), 1));
        terms.given(Map.of("telephone", "011"), Set.of("telephone"), Arranging.OWN);
        assertEquals(Map.of("telephone", "011-222"), shown());
    }

    @Test
    void whoHasNotSeenTheLastChangeChangesNothing() {
        done(set(Map.of("telephone", "1"), 0));
        assertInstanceOf(Outcome.Overtaken.class, set(Map.of("telephone", "2"), 0));
        assertInstanceOf(Outcome.Overtaken.class, site.inTransaction(() -> desk.move("ja", CARE, -1, 0)));
        assertEquals("1", shown().get("telephone"));
        done(set(Map.of("telephone", "2"), 1));
    }

    @Test
    void beforeTheFirstReleaseNothingIsThePartnersToSet() {
        terms.standing = Standing.EMPTY;
        assertInstanceOf(Outcome.Refused.class, set(Map.of("telephone", "1"), 0));
        assertEquals(Optional.empty(), site.inTransaction(desk::now).terms());
    }

    @Test
    void theMenuIsArrangedKeptAndRefusedAsTheContractSays() {
        done(site.inTransaction(() -> desk.move("ja", CARE, -1, 0)));
        done(site.inTransaction(() -> desk.show("ja", PagePath.of("/goods/"), false, 1)));
        done(site.inTransaction(() -> desk.move("en", CARE, -1, 2)));
        assertEquals(
                List.of(
                        new Place("ja", CARE, false),
                        new Place("ja", PagePath.of("/goods/"), true),
                        new Place("ja", PagePath.of("/sapporo/"), false)),
                site.inTransaction(desk::now).state().places().stream()
                        .filter(place -> place.locale().equals("ja"))
                        .toList());
        assertEquals(
                List.of("menu-arranged ja up /care/", "menu-arranged ja out /goods/", "menu-arranged en up /care/"),
                audited);
        terms.given(Map.of(), Set.of(), Arranging.OWN);
        assertInstanceOf(Outcome.Refused.class, site.inTransaction(() -> desk.move("ja", CARE, 1, 3)));
        assertInstanceOf(
                Outcome.Refused.class, site.inTransaction(() -> desk.show("ja", PagePath.of("/nothing/"), true, 3)));
    }

    private Outcome set(Map<String, String> texts, long seen) {
        return site.inTransaction(() -> desk.set(texts, seen));
    }

    private static void done(Outcome outcome) {
        assertInstanceOf(Outcome.Done.class, outcome, outcome::toString);
    }

    private Map<String, String> shown() {
        ShopfrontDesk.Standing now = site.inTransaction(desk::now);
        return now.terms().orElseThrow().with(now.state().values());
    }

    private static final class Menus implements SiteMenus {
        @Override
        public Set<String> languages() {
            return Set.of("ja", "en");
        }

        @Override
        public Parts parts(String locale) {
            return AMenuArrangedByHandTest.parts("/goods/ /care/", "/sapporo/");
        }

        @Override
        public List<Menu.Item> ownPages(String locale) {
            return List.of();
        }
    }

    /** A book that says nothing but what the main site has signed. */
    private static final class Terms {
        Standing standing = Standing.EMPTY;

        void given(Map<String, String> values, Set<String> open, Arranging arranging) {
            var release = new Release(
                    Release.VERSION,
                    new SiteName("hinode"),
                    new SiteName("sapporo"),
                    1,
                    Optional.empty(),
                    Digest.of(new byte[] {1}),
                    "https://hinode.example",
                    new SiteValues(values, open, arranging).travelling(),
                    1,
                    Release.Way.OVERWRITE,
                    Release.Index.MAIN,
                    Optional.empty(),
                    NOW,
                    NOW.plus(Duration.ofDays(7)));
            var sealed = new SealedRelease(Signed.by(TestKeys.signer(), release), release);
            standing = new Standing(
                    Optional.of(new Standing.Serving(sealed, NOW)),
                    Optional.empty(),
                    1,
                    Optional.of(NOW),
                    Optional.empty());
        }

        IntakeBook book() {
            return (IntakeBook) Proxy.newProxyInstance(
                    IntakeBook.class.getClassLoader(),
                    new Class<?>[] {IntakeBook.class},
                    (proxy, method, arguments) -> {
                        if (method.getName().equals("standing")) return standing;
                        throw new UnsupportedOperationException(method.getName());
                    });
        }
    }
}
