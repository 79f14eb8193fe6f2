package org.noren.site.editing;

import java.util.Optional;
import org.noren.site.serving.SiteView;

/** What could be served and is not: a view that somebody looks at before deciding about it. */
@FunctionalInterface
public interface Proposals {
    /** @param name what tells it from others, a release's digest for example; nothing if there is none of this name any more */
    Optional<SiteView> find(String name);
}
