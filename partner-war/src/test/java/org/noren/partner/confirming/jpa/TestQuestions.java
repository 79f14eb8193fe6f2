package org.noren.partner.confirming.jpa;

import org.noren.partner.confirming.Questions;
import org.noren.site.testing.TestSite;

/** The real questions of a trial site, within the caller's transaction. */
public final class TestQuestions {
    private TestQuestions() {}

    public static Questions of(TestSite site) {
        return new JpaQuestions(site.entityManager());
    }
}
