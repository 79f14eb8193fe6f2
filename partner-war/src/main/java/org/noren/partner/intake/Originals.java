package org.noren.partner.intake;

import java.util.Set;
import org.noren.shared.page.PagePath;

/** Which original pages does this site show? */
public interface Originals {
    Set<PagePath> pages();
}
