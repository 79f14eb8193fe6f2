package org.noren.main.retention;

import org.noren.main.retention.jpa.TestKept;
import org.noren.site.published.TestPublished;
import org.noren.site.retention.Reachable;

/** What a main site under test needs. */
public final class TestNeeded {
    private TestNeeded() {}

    public static Reachable of(TestPublished published) {
        WhatIsNeeded needed = new WhatIsNeeded();
        needed.contents = published.contents;
        needed.published = published.edition();
        needed.nodes = published.nodes;
        needed.editions = TestKept.editions(published.desk.site);
        return published.desk.site.transactional(Reachable.class, needed);
    }
}
