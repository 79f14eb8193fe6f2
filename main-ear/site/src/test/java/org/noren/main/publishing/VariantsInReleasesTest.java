package org.noren.main.publishing;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.noren.main.publishing.TestHinode.NAHA;
import static org.noren.main.publishing.TestHinode.SAPPORO;
import static org.noren.main.publishing.TestHinode.page;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.noren.main.partnership.Contract;
import org.noren.main.partnership.PartnerGroup;
import org.noren.main.partnership.Scope;
import org.noren.main.publishing.Delivery.Outcome;
import org.noren.main.publishing.DryRun.Outlook;
import org.noren.main.retention.NeededEditions;
import org.noren.main.retention.TestNeeded;
import org.noren.main.retention.jpa.TestKept;
import org.noren.main.variants.Fit;
import org.noren.main.variants.TestVariants;
import org.noren.main.variants.VariantsOfPage;
import org.noren.shared.edition.Edition;
import org.noren.shared.link.Release;
import org.noren.shared.page.Page;
import org.noren.shared.page.PagePath;
import org.noren.shared.seal.Digest;
import org.noren.site.content.TestDesk;
import org.noren.site.content.VariantPath;
import org.noren.site.editing.OtherSites.OtherSite;
import org.noren.site.testing.TestDatabase;

/** Variants beside everything else that makes and watches releases. */
class VariantsInReleasesTest {
    private static final PagePath ABOUT = PagePath.of("/about/");
    private static final String BODY = "<p>About</p><div data-block=\"hours\">9–18</div>";
    private static final String HOURS = "/.variant/sapporo/hours/about/";

    private static TestHinode inStep(TestDatabase database) {
        TestHinode hinode = new TestHinode(database);
        hinode.publish(TestDesk.layout(""), page("/", "<p>1</p>"), page("/about/", BODY));
        hinode.add(SAPPORO);
        hinode.add(NAHA);
        hinode.deliver(SAPPORO);
        hinode.deliver(NAHA);
        return hinode;
    }

    private static String about(TestHinode hinode, Digest root) {
        return hinode.in(() -> new String(
                hinode.published
                        .desk
                        .store
                        .find(Edition.at(root, hinode.published.nodes)
                                .find(ABOUT)
                                .orElseThrow()
                                .object())
                        .orElseThrow(),
                UTF_8));
    }

    @ParameterizedTest
    @EnumSource
    void aVariantForLaterIsBroughtBeforehandToItsPartnerAlone(TestDatabase database) {
        TestHinode hinode = inStep(database);
        hinode.schedule.together(Duration.ofHours(3), page(HOURS, "10–16"));

        LaneDesk.Plan plan = hinode.begin(SAPPORO, TestHinode.SERVER).orElseThrow();
        PublishedRelease coming = plan.latest().orElseThrow();

        assertTrue(plan.waitsUntil(hinode.clock.instant()).isPresent());
        assertTrue(about(hinode, coming.edition()).contains("10–16"), "the laid page is in the store");
        hinode.end(plan, new Outcome.Ready());
        assertEquals(1, hinode.deliver(NAHA).number());
        hinode.clock.advance(Duration.ofHours(3));
        hinode.schedule.keepTimes();
        assertEquals(2, hinode.deliver(SAPPORO).number(), "what was brought is what follows");
        assertEquals(1, hinode.deliver(NAHA).number());
    }

    @ParameterizedTest
    @EnumSource
    void theBoardAndTheTrialKnowWhatThePartnerIsToHave(TestDatabase database) {
        TestHinode hinode = inStep(database);
        assertEquals(0, hinode.catchUp());
        hinode.publish(page(HOURS, "10–16"));

        Outlook.Update update = assertInstanceOf(
                Outlook.Update.class, hinode.in(() -> hinode.dryRun.of(SAPPORO)).orElseThrow());
        assertEquals(
                List.of(ABOUT),
                update.changes().stream().map(Edition.Change::path).toList());
        assertTrue(update.bytes() > 0);
        assertInstanceOf(
                Outlook.UpToDate.class, hinode.in(() -> hinode.dryRun.of(NAHA)).orElseThrow());
        assertEquals(PageAtPartners.How.OLDER, how(hinode), "on its way");
        hinode.deliver(SAPPORO);
        assertEquals(PageAtPartners.How.IN_STEP, how(hinode));
        hinode.publish(page("/about/", BODY.replace("About", "All about us")));
        assertEquals(PageAtPartners.How.OLDER, how(hinode));
        hinode.deliver(SAPPORO);
        assertEquals(PageAtPartners.How.IN_STEP, how(hinode));
    }

    private static PageAtPartners.How how(TestHinode hinode) {
        assertEquals(0, hinode.catchUp());
        return hinode.in(() -> hinode.pageBoard.pages.of(ABOUT)).stream()
                .filter(line -> line.partner().equals(SAPPORO))
                .findFirst()
                .orElseThrow()
                .how();
    }

    @ParameterizedTest
    @EnumSource
    void whatTheNextEditionIsMadeOfIsNotClearedAway(TestDatabase database) {
        TestHinode hinode = inStep(database);
        hinode.publish(page(HOURS, "10–16"));
        hinode.deliver(SAPPORO);
        Digest laid = hinode.latest(SAPPORO).orElseThrow().edition();

        NeededEditions needed = TestKept.editions(hinode.published.desk.site);
        assertEquals(List.of(laid), hinode.in(needed::laid));
        assertTrue(TestNeeded.of(hinode.published).objects().contains(laid));
        hinode.run(() -> hinode.partnerDesk.end(SAPPORO));
        assertEquals(List.of(), hinode.in(needed::laid), "there is no next one");
    }

    @ParameterizedTest
    @EnumSource
    void theListSaysWhoHasWhatAndWhatComesOfIt(TestDatabase database) {
        TestHinode hinode = inStep(database);
        hinode.run(() -> {
            hinode.partnerDesk.join(SAPPORO, Optional.of(new PartnerGroup("north")));
            hinode.partnerDesk.agree(
                    NAHA,
                    new Contract(
                            new Scope(List.of("/"), List.of()),
                            Release.Way.OVERWRITE,
                            true,
                            Release.Index.MAIN,
                            Map.of()));
        });
        VariantsOfPage variants = hinode.variants.ofPage(hinode.partners, hinode.choosing);
        hinode.publish(
                page(HOURS, "10–16"),
                page("/.variant/@north/hours/about/", "11–15"),
                page("/.variant/@south/-/about/", "<p>South</p>"),
                page("/.variant/sapporo/prices/about/", "<p>x</p>"),
                page("/.variant/naha/hours/about/", "8–20"));
        hinode.published.desk.write(page("/.variant/naha/-/about/", "<p>a draft</p>"));
        hinode.published.desk.write(page("/.variant/naha/-/about/not.html", "<p>of another page</p>"));

        assertEquals(
                Map.of(
                        HOURS,
                        "sapporo IN_FORCE",
                        "/.variant/@north/hours/about/",
                        "sapporo COVERED",
                        "/.variant/@south/-/about/",
                        "",
                        "/.variant/sapporo/prices/about/",
                        "sapporo FITS_NOTHING",
                        "/.variant/naha/hours/about/",
                        "naha NOT_INHERITED",
                        "/.variant/naha/-/about/",
                        "naha NOT_PUBLISHED"),
                told(hinode, variants));
        assertEquals(
                List.of("@north", "naha", "sapporo"),
                List.copyOf(hinode.in(variants::whoms).keySet()));
        assertEquals(List.of("hours"), hinode.in(() -> variants.blocks(ABOUT)));
        hinode.published.withdraw("/about/");
        assertEquals("sapporo " + Fit.PAGE_GONE, told(hinode, variants).get(HOURS));
    }

    private static Map<String, String> told(TestHinode hinode, VariantsOfPage variants) {
        return hinode.in(() -> variants.of(ABOUT)).stream()
                .collect(Collectors.toMap(
                        line -> line.variant().path().value(),
                        line -> line.at().stream()
                                .map(at -> at.partner() + " " + at.fit())
                                .collect(Collectors.joining())));
    }

    @ParameterizedTest
    @EnumSource
    void aPreviewAtAPartnerHasItsVariantsAndTheOneThatIsTyped(TestDatabase database) {
        TestHinode hinode = inStep(database);
        hinode.publish(page(HOURS, "10–16"), page("/.variant/sapporo/-/.slot/advertisement/ja", "<p>Crab</p>"));
        OtherSite sapporo = hinode.in(
                        () -> TestVariants.show(hinode.partners, hinode.choosing, hinode.laidPages).all().stream()
                                .filter(site -> site.name().equals("sapporo"))
                                .findFirst())
                .orElseThrow();
        Page typed = new Page("ja", "About", "", "shop", BODY.replace("About", "A draft"));
        Page hours = new Page("ja", "About", "", "shop", "7–23");
        VariantPath which = VariantPath.of(PagePath.of(HOURS)).orElseThrow();

        assertEquals(
                "<p>A draft</p><div data-block=\"hours\">10–16</div>",
                hinode.in(() -> sapporo.otherwise().at(ABOUT, Optional.of(typed), Map.of()))
                        .orElseThrow()
                        .body());
        assertEquals(
                "<p>A draft</p><div data-block=\"hours\">7–23</div>",
                hinode.in(() -> sapporo.otherwise().at(ABOUT, Optional.of(typed), Map.of(which, hours)))
                        .orElseThrow()
                        .body());
        PagePath slot = PagePath.of("/.slot/advertisement/ja");
        assertTrue(hinode.in(() -> sapporo.otherwise().at(slot, Optional.empty(), Map.of()))
                .isPresent());
        assertFalse(hinode.in(() -> sapporo.otherwise().at(PagePath.of("/none/"), Optional.empty(), Map.of()))
                .isPresent());
    }
}
