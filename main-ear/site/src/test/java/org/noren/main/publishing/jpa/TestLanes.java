package org.noren.main.publishing.jpa;

import org.noren.main.publishing.BoardSearch;
import org.noren.main.publishing.BoardTables;
import org.noren.main.publishing.Lanes;
import org.noren.main.publishing.LocalReports;
import org.noren.main.publishing.PageBoardSearch;
import org.noren.main.publishing.Readinesses;
import org.noren.main.publishing.Releases;
import org.noren.main.publishing.Replies;
import org.noren.site.testing.TestSite;

/** The real lanes and releases, for tests of whatever moves them. */
public final class TestLanes {
    private TestLanes() {}

    public static Lanes lanes(TestSite site) {
        JpaLanes lanes = new JpaLanes();
        lanes.database = site.entityManager();
        return lanes;
    }

    public static Releases releases(TestSite site) {
        JpaReleases releases = new JpaReleases();
        releases.database = site.entityManager();
        return releases;
    }

    public static Replies replies(TestSite site) {
        JpaReplies replies = new JpaReplies();
        replies.database = site.entityManager();
        return replies;
    }

    public static LocalReports local(TestSite site) {
        return new JpaLocalReports(site.entityManager());
    }

    public static Readinesses readinesses(TestSite site) {
        JpaReadinesses readinesses = new JpaReadinesses();
        readinesses.database = site.entityManager();
        return readinesses;
    }

    public static BoardSearch.Finder finder(TestSite site) {
        JpaBoardSearch finder = new JpaBoardSearch();
        finder.database = site.entityManager();
        return finder;
    }

    public static BoardTables tables(TestSite site) {
        JpaBoardTables tables = new JpaBoardTables();
        tables.database = site.entityManager();
        return tables;
    }

    public static PageBoardSearch.Finder pageFinder(TestSite site) {
        JpaPageBoardSearch finder = new JpaPageBoardSearch();
        finder.database = site.entityManager();
        return finder;
    }
}
