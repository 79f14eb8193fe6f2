package org.noren.site.editing.jpa;

import org.noren.site.editing.UnsavedTexts;
import org.noren.site.testing.TestSite;

/** The real table, for tests of whoever types. */
public final class TestUnsavedTexts {
    private TestUnsavedTexts() {}

    public static UnsavedTexts of(TestSite site) {
        JpaUnsavedTexts texts = new JpaUnsavedTexts();
        texts.database = site.entityManager();
        return texts;
    }
}
