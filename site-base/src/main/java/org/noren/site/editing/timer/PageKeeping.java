package org.noren.site.editing.timer;

import jakarta.ejb.DependsOn;
import jakarta.ejb.LocalBean;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.Set;
import org.noren.shared.page.PagePath;
import org.noren.site.content.Bin;
import org.noren.site.content.WordKeeping;
import org.noren.site.office.Audit;

/**
 * Clears from the bin what has been there too long, and makes up words to be searched. Not persistent: each time asks the
 * database what is due, so nothing is missed by a site that was down, and on two nodes who comes second finds nothing.
 */
@Singleton
@Startup
@LocalBean
@DependsOn("Migration")
public class PageKeeping {
    private static final Logger LOG = System.getLogger(PageKeeping.class.getName());

    @Inject
    Bin bin;

    @Inject
    WordKeeping words;

    @Inject
    Audit audit;

    /** One portion a time, in one transaction with its audit; the next is only minutes away. */
    @Schedule(hour = "*", minute = "*/10", second = "40", persistent = false)
    void clear() {
        Set<PagePath> cleared = bin.clearOld();
        if (!cleared.isEmpty()) {
            audit.did("clear", names(cleared));
            LOG.log(
                    Level.INFO,
                    "bin cleared of what was deleted {0} days ago count={1}",
                    bin.patience().toDays(),
                    cleared.size());
        }
    }

    @Schedule(hour = "*", minute = "*", second = "20", persistent = false)
    void makeUpWords() {
        int made = words.catchUp();
        if (made > 0) {
            LOG.log(Level.INFO, "pages can be found by their words now count={0}", made);
        }
    }

    private static String names(Set<PagePath> paths) {
        String first = paths.iterator().next().value();
        return paths.size() > 1 ? first + " +" + (paths.size() - 1) : first;
    }
}
