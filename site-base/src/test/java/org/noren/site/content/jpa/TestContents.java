package org.noren.site.content.jpa;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.noren.site.content.Contents;
import org.noren.site.content.Items;
import org.noren.site.content.ShowingRule;
import org.noren.site.settings.SiteSettings;
import org.noren.site.store.ObjectStore;
import org.noren.site.testing.TestDatabase;
import org.noren.site.testing.TestSite;

/** The real adapters, for tests of the desk. */
public final class TestContents {
    private TestContents() {}

    public static Contents contents(TestSite site, ObjectStore store) {
        return new JpaContents(site.entityManager(), store);
    }

    /** What a night does to old revisions. */
    public static int clearRevisions(TestSite site, Duration keep, Instant now, Iterable<ShowingRule> rules) {
        SiteSettings settings = SiteSettings.of(Map.of("noren.keep.revisions", keep.toString()));
        return new KeptRevisions(site.entityManager(), settings, rules).clearSome(now.minus(keep), 500);
    }

    public static Items items(TestSite site, TestDatabase database) {
        return new JpaItems(site.entityManager(), database.product());
    }
}
