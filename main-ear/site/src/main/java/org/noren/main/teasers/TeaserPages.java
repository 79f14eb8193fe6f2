package org.noren.main.teasers;

import java.util.Map;
import java.util.Optional;
import org.noren.shared.page.PagePath;

/** Which pages are lists of links? Within the caller's transaction. */
public interface TeaserPages {
    void add(TeaserPage page);

    /** All that lie somewhere, those in the bin left out, in the order of their paths. */
    Map<PagePath, TeaserPage> all();

    Optional<TeaserPage> find(PagePath path);
}
