package org.noren.site.importing;

import java.io.IOException;
import java.io.InputStream;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.noren.shared.edition.Kind;
import org.noren.shared.page.PagePath;
import org.noren.shared.seal.Digest;

/**
 * What lies at these paths now, and how does something new get there? The site that an import goes to. All calls of one
 * import are made in one transaction; when it is rolled back, nothing of the import is left.
 */
public interface ImportTarget {
    /** What lies at each of the paths as a draft; paths with nothing are left out. */
    Map<PagePath, Held> held(Collection<PagePath> paths);

    /** Keeps an object of at most one chunk; the same bytes are kept once. */
    Stored keep(byte[] object);

    /** Keeps content of any length, without holding it in memory. */
    Stored keep(InputStream content) throws IOException;

    /**
     * Makes new drafts, all of them, and publishes.
     *
     * @param author who is named with each new revision
     * @param drafts what is new or has changed, each path once
     * @param publish paths to publish, whether their drafts are new or were there before
     */
    void apply(String author, List<Draft> drafts, Set<PagePath> publish);

    /** Content that is kept: the digest of the object (for long content that of its list of chunks) and its length. */
    record Stored(Digest object, long size) {}

    /** A draft that is there. */
    record Held(Kind kind, Digest object, Optional<String> mediaType, Place place) {}

    /** A draft to be made. */
    record Draft(PagePath path, Kind kind, Stored stored, Optional<String> mediaType, String title, Place place) {}

    /**
     * What the site knows of an item besides its content.
     *
     * @param locale of a page, such as {@code ja}
     * @param navigation where it stands in the menu, lower numbers first; empty when it does not
     * @param translations the same text for all pages that are translations of each other; empty for a page that has none
     */
    record Place(Optional<String> locale, Optional<Integer> navigation, Optional<String> translations) {
        static final Place NONE = new Place(Optional.empty(), Optional.empty(), Optional.empty());
    }
}
