package org.noren.main.operators.jpa;

import org.noren.main.operators.OperatorBook;
import org.noren.site.testing.TestSite;

/** The real book of operators, for tests of the desks. */
public final class TestOperators {
    private TestOperators() {}

    public static OperatorBook of(TestSite site) {
        return new JpaOperatorBook(site.entityManager());
    }
}
