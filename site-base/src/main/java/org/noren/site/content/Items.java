package org.noren.site.content;

import java.util.Collection;
import java.util.Map;
import org.noren.shared.page.PagePath;

/** The desk's hold on items while it writes. */
public interface Items {
    /** Those that exist, as they are. */
    Map<PagePath, Item> find(Collection<PagePath> paths);

    /** Those that exist, held until the transaction ends: who comes second waits, and then sees what the first wrote. */
    Map<PagePath, Item> hold(Collection<PagePath> paths);

    /** Makes those that do not exist, whoever else is making them too, and holds all. */
    Map<PagePath, Item> make(Collection<PagePath> paths);

    /** The newest revisions of items. */
    Map<PagePath, Revision> newest(Collection<PagePath> paths);

    void add(Revision revision);

    /** Sends everything written so far to the database and forgets it, so that a long import stays small in memory. */
    void settle();
}
