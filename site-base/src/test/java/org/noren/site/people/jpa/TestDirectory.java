package org.noren.site.people.jpa;

import org.noren.site.people.Directory;
import org.noren.site.people.Links;
import org.noren.site.people.SecondFactorBook;
import org.noren.site.testing.TestSite;

/** The real directory, for tests of the desks. */
public final class TestDirectory {
    private TestDirectory() {}

    public static Directory of(TestSite site) {
        var directory = new JpaDirectory();
        directory.database = site.entityManager();
        return directory;
    }

    public static SecondFactorBook secondFactors(TestSite site) {
        var book = new JpaSecondFactorBook();
        book.database = site.entityManager();
        return book;
    }

    public static Links links(TestSite site) {
        var links = new JpaLinks();
        links.database = site.entityManager();
        return links;
    }
}
