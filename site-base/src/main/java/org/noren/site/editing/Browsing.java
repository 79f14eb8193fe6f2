package org.noren.site.editing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.noren.shared.edition.Kind;
import org.noren.shared.page.PagePath;
import org.noren.site.content.Contents;
import org.noren.site.content.Listing;
import org.noren.site.content.Search;

/**
 * What the list of pages shows. However many pages there are, the database is asked a fixed number of questions, and one
 * more for each folder that is open, and answers with what stands on the screen (S31).
 */
@ApplicationScoped
@Transactional
public class Browsing {
    /** Lines of one screen. */
    public static final int LINES = 50;

    /** More than these are not handled at once. */
    public static final int MOST = 10_000;

    private static final int LABELS = 200;

    private final Contents contents;

    /** For the container's proxy only. */
    @SuppressWarnings("NullAway")
    protected Browsing() {
        this.contents = null;
    }

    @Inject
    Browsing(Contents contents) {
        this.contents = contents;
    }

    /**
     * One screen.
     *
     * @param labels that are in use anywhere, with how many have them
     * @param languages of what is there
     */
    public record Shown(Listing listing, FolderTree tree, Map<String, Long> labels, List<String> languages) {}

    public Shown show(PageFilter filter) {
        return new Shown(
                contents.list(filter.search(LINES)), tree(filter), contents.labels(LABELS), contents.locales());
    }

    private FolderTree tree(PageFilter filter) {
        return filter.shelf().hasFolders()
                ? FolderTree.to(
                        filter.folder(),
                        folder -> contents.folders(
                                filter.shelf().narrow(Search.all(), Optional.of(folder)), FolderTree.MOST + 1))
                : FolderTree.to(Optional.empty(), folder -> List.of());
    }

    /** All that the filter finds, on whichever screen; at most {@value #MOST} and one more. */
    public List<PagePath> all(PageFilter filter) {
        return contents.paths(filter.search(LINES), MOST + 1);
    }

    /** All that lies in a folder and below: pages and files. */
    public List<PagePath> folder(PagePath folder) {
        var search = Search.all().withoutOwnPaths().under(folder.value());
        List<PagePath> all = new ArrayList<>();
        for (var kind : List.of(Kind.PAGE, Kind.ASSET)) {
            all.addAll(contents.paths(search.of(kind), MOST + 1));
        }
        return all;
    }
}
