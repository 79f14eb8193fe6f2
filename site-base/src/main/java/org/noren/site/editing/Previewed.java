package org.noren.site.editing;

import org.noren.shared.page.Rendered;

/** What came of the wish to see a page before it is published. */
public sealed interface Previewed {
    record Shown(Rendered page) implements Previewed {}

    record Not(Reason reason) implements Previewed {}

    /** Why nothing can be shown. */
    enum Reason {
        /** Nothing lies at the path, or not in this revision. */
        NOTHING_THERE,
        /** The site has no layout to show a page in. */
        NO_LAYOUT,
        /** It is a layout without exactly one place for a page's contents, or without a fit name. */
        NO_CONTENT_SLOT,
        /** Language or layout are not what they should be, or the title is too long. */
        UNFIT,
        /** A variant that fits nothing: its page has no such block, or is in another language. */
        FITS_NOTHING,
        /** The other site does not take this page over; its shoppers are sent here. */
        NOT_INHERITED,
        /** There is no such other site (any more). */
        NO_SUCH_SITE;

        /** The key of the text that says so. */
        public String key() {
            return "preview.not." + name();
        }
    }
}
