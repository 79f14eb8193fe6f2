package org.noren.site.searching;

import java.util.concurrent.Executors;
import org.noren.site.searching.lucene.LuceneIndex;

/** The shoppers' search over a shop, for tests of what else asks it. */
public final class TestSearch implements AutoCloseable {
    private final SiteSearch search;

    public TestSearch(ShopFixture shop) {
        search = new SiteSearch(shop, new LuceneIndex());
        search.open(Executors.defaultThreadFactory());
    }

    public SiteSearch search() {
        return search;
    }

    @Override
    public void close() {
        search.close();
    }
}
