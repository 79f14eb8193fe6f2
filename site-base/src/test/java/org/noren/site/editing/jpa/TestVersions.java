package org.noren.site.editing.jpa;

import org.noren.site.editing.Versions;
import org.noren.site.testing.TestSite;

/** The real question, for tests of whoever translates. */
public final class TestVersions {
    private TestVersions() {}

    public static Versions of(TestSite site) {
        JpaVersions versions = new JpaVersions();
        versions.database = site.entityManager();
        return versions;
    }
}
