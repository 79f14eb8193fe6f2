package org.noren.main.partnership;

import java.util.Set;
import org.noren.shared.page.PagePath;

/** Which pages of the main site are lists of links with a teaser, and so what a partner gets whose contract is link only (S20)? */
@FunctionalInterface
public interface LinkPages {
    /** Where they lie, published or not. */
    Set<PagePath> paths();
}
