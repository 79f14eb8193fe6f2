package org.noren.main.publishing;

import java.util.Collection;
import java.util.Map;
import java.util.Set;
import org.noren.shared.page.PagePath;

/** What must travel along with published content, so that it can be shown? */
public interface Needs {
    /** By published path: the pictures, style sheets and layouts that it cannot do without. Paths without any are left out. */
    Map<PagePath, Set<PagePath>> of(Collection<PagePath> published);

    /** By needed path: which published content needs it. */
    Map<PagePath, Set<PagePath>> whoNeeds(Collection<PagePath> needed);
}
