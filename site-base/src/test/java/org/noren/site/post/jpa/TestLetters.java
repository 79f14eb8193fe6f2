package org.noren.site.post.jpa;

import org.noren.site.post.Letters;
import org.noren.site.testing.TestSite;

/** The real letters, for tests. */
public final class TestLetters {
    private TestLetters() {}

    public static Letters of(TestSite site) {
        var letters = new JpaLetters();
        letters.database = site.entityManager();
        return letters;
    }
}
