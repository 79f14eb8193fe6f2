package org.noren.partner.intake;

import java.util.Set;
import org.noren.shared.page.PagePath;
import org.noren.shared.seal.Digest;

/** What does this site say itself, beside what it inherits? */
public interface Originals {
    /** The original pages that are published. */
    Set<PagePath> pages();

    /** Every object that anything of this site's own needs, drafts and history included. */
    Set<Digest> objects();
}
