package org.noren.site.serving;

import org.noren.shared.edition.Entry;
import org.noren.shared.page.Page;
import org.noren.shared.page.PagePath;
import org.noren.shared.seal.Digest;

/** What a site lays over inherited pages when it shows them; the pages themselves stay as they came (M0, B8). */
public interface Overlay {
    Overlay NOTHING = new Overlay() {
        @Override
        public Page over(PagePath path, Page page) {
            return page;
        }

        @Override
        public boolean hides(PagePath path) {
            return false;
        }

        @Override
        public Digest saying(Entry entry) {
            return entry.object();
        }
    };

    /** The page as it is shown. */
    Page over(PagePath path, Page page);

    /** Whether the page is off line here. */
    boolean hides(PagePath path);

    /** Another digest for another text than the page's own. */
    Digest saying(Entry entry);
}
