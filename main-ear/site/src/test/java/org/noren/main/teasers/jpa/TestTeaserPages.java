package org.noren.main.teasers.jpa;

import org.noren.main.teasers.TeaserPages;
import org.noren.site.testing.TestSite;

/** The real lists of links, for tests of whatever keeps them. */
public final class TestTeaserPages {
    private TestTeaserPages() {}

    public static TeaserPages of(TestSite site) {
        JpaTeaserPages pages = new JpaTeaserPages();
        pages.database = site.entityManager();
        return pages;
    }
}
