package org.noren.site.serving;

import java.util.List;
import java.util.Optional;
import org.noren.shared.page.Page;
import org.noren.shared.page.PagePath;

/**
 * All that a site serves at one moment, as an immutable snapshot: a reader's request is answered from one view alone, so
 * that nobody ever gets parts of two releases. It is born when a release or a page is switched, and forgotten when the
 * last request that holds it ends. Its contents may be read from the object store on demand; they are found by digest,
 * and so cannot change under it. S11, S12, S21.
 */
public interface SiteView {
    /**
     * Names the view among all views of this site since it was set up: two views of one identity answer every path with
     * the same bytes. A change of an original page changes it as well.
     */
    String identity();

    /** What the header {@code Noren-Release} tells readers. */
    ReleaseName release();

    /** Where shoppers find this site, such as {@code https://hinode.example}, without a slash at the end. */
    String address();

    /** Language tag for what no path gives a language to, such as {@code ja}. */
    String locale();

    /** The page that lies at the path, with all that rendering needs; never one of the site's own paths. */
    Optional<ShownPage> page(PagePath path);

    /** Every page that readers can open, in no order; not what hides behind another, nor what only leads elsewhere. */
    List<ListedPage> pages();

    /** The asset that lies at the path. */
    Optional<ServedAsset> asset(PagePath path);

    /**
     * The asset that lies, or lay some minutes ago in the view before, at the path with these bytes.
     *
     * @param hash first 32 hex digits of the SHA-256 of the bytes as served
     */
    Optional<ServedAsset> asset(String hash, PagePath path);

    /** The address of the page at the main site that the path leads to; empty if it is this site's to answer (S28). */
    default Optional<String> elsewhere(PagePath path) {
        return Optional.empty();
    }

    /** Whether a page lies at the path that was taken off line here (S92). */
    default boolean takenOff(PagePath path) {
        return false;
    }

    /** Where what lay at the path lies now; empty when something lies at the path, or nothing where it leads. */
    Optional<PagePath> moved(PagePath path);

    /**
     * A page of the software's own (not found, out of order) dressed in the site's layout.
     *
     * @param notice the page; its layout is a wish only, the site takes its usual one
     * @return empty when the site has no layout yet
     */
    Optional<ShownPage> notice(PagePath at, Page notice);
}
