package org.noren.main.publishing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.noren.main.publishing.CommonMoment.LATER;
import static org.noren.main.publishing.TestHinode.NAHA;
import static org.noren.main.publishing.TestHinode.SAPPORO;

import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.noren.main.teasers.Choice;
import org.noren.main.teasers.TeaserDesk;
import org.noren.main.teasers.TestTeasers;
import org.noren.shared.page.Page;
import org.noren.shared.page.PagePath;
import org.noren.site.content.Draft;
import org.noren.site.testing.TestDatabase;

/** What a list of links will say at a moment that all sites share is there beforehand, whole; on each database (S20, S24). */
@ParameterizedClass
@EnumSource
class AListAtOneMomentTest {
    private static final String LINKS = "/links/";

    @Parameter
    TestDatabase database;

    private CommonMoment two;
    private TestHinode hinode;
    private TestTeasers teasers;

    @BeforeEach
    void twoPartnersAreInStepWithAList() {
        two = new CommonMoment(database);
        hinode = two.hinode;
        teasers = new TestTeasers(hinode.published);
        teasers.follow();
        assertInstanceOf(
                TeaserDesk.Result.Done.class, teasers.make(LINKS, "ja", Choice.of(List.of(PagePath.of("/goods/")))));
        teasers.publish(LINKS);
        hinode.deliver(SAPPORO);
        hinode.deliver(NAHA);
    }

    private static Draft titled(String path, String title, String body) {
        return Draft.of(PagePath.of(path), new Page("ja", title, "", "shop", body));
    }

    @Test
    void theNewTitleOfAPageIsInTheListOfTheSameRelease() {
        hinode.schedule.together(LATER, titled("/goods/", "Autumn goods", "<p>Goods</p>"));

        PublishedRelease coming = two.prepare(SAPPORO);

        assertTrue(two.body(coming, LINKS).contains("Autumn goods"), two.body(coming, LINKS));
        hinode.clock.advance(LATER);
        assertEquals(1, hinode.schedule.keepTimes());
        assertEquals(hinode.published.now().root(), coming.edition());
        assertEquals(coming.digest(), hinode.deliver(SAPPORO).digest(), "no other release is made");
    }

    @Test
    void otherWordsOfTheListsPageComeWithTheListAsItIsThen() {
        hinode.schedule.together(LATER, titled(LINKS, "Links", "<p>autumn</p><div data-block=\"teasers\"></div>"));
        hinode.published.publish(titled("/goods/", "Fresh goods", "<p>Goods</p>"));
        hinode.deliver(SAPPORO);

        PublishedRelease coming = two.prepare(SAPPORO);

        String body = two.body(coming, LINKS);
        assertTrue(body.contains("autumn") && body.contains("Fresh goods"), body);
        hinode.clock.advance(LATER);
        assertEquals(1, hinode.schedule.keepTimes());
        assertEquals(hinode.published.now().root(), coming.edition());
        assertEquals(coming.digest(), hinode.deliver(SAPPORO).digest());
    }
}
