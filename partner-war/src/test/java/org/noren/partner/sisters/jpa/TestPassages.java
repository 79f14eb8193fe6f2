package org.noren.partner.sisters.jpa;

import org.noren.partner.sisters.PassageBook;
import org.noren.site.testing.TestDatabase;
import org.noren.site.testing.TestSite;

/** The real book of passages on a trial site, within the caller's transaction. */
public final class TestPassages {
    private TestPassages() {}

    public static PassageBook of(TestSite site, TestDatabase database) {
        return new JpaPassageBook(site.entityManager(), database.product());
    }
}
