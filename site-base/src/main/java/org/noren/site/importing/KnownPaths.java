package org.noren.site.importing;

import org.noren.shared.page.PagePath;

/** Which paths does the site show that it has not written itself? At a partner, those that it inherits. */
@FunctionalInterface
public interface KnownPaths {
    boolean has(PagePath path);
}
