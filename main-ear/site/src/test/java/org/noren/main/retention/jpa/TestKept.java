package org.noren.main.retention.jpa;

import org.noren.main.retention.NeededEditions;
import org.noren.site.retention.Kept;
import org.noren.site.settings.SiteSettings;
import org.noren.site.testing.TestSite;

/** What the main site clears, for tests of other packages. */
public final class TestKept {
    private TestKept() {}

    public static Kept releases(TestSite site, SiteSettings settings) {
        return site.transactional(Kept.class, new KeptReleases(site.entityManager(), settings));
    }

    public static Kept history(TestSite site, SiteSettings settings) {
        return site.transactional(Kept.class, new KeptHistory(site.entityManager(), settings));
    }

    public static NeededEditions editions(TestSite site) {
        return new JpaNeededEditions(site.entityManager());
    }
}
