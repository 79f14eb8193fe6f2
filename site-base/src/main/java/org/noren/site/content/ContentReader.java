package org.noren.site.content;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Optional;
import org.noren.shared.edition.MissingObject;
import org.noren.shared.page.Layout;
import org.noren.shared.page.Page;
import org.noren.shared.page.PagePath;
import org.noren.shared.page.Redirect;
import org.noren.shared.seal.StrictJson;
import org.noren.site.content.Content.File;
import org.noren.site.content.Content.LayoutText;
import org.noren.site.content.Content.Moved;
import org.noren.site.content.Content.PageText;
import org.noren.site.store.ObjectStore;

/** Opens what lies at a path, for an editor or a look into history. */
@ApplicationScoped
@Transactional
public class ContentReader {
    private final Contents contents;
    private final ObjectStore store;

    /** For the container's proxy only. */
    @SuppressWarnings("NullAway")
    protected ContentReader() {
        this.contents = null;
        this.store = null;
    }

    @Inject
    ContentReader(Contents contents, ObjectStore store) {
        this.contents = contents;
        this.store = store;
    }

    /** The newest revision. */
    public Optional<Opened> open(PagePath path) {
        return contents.find(path).flatMap(item -> open(item, item.latest()));
    }

    public Optional<Opened> open(PagePath path, int number) {
        return contents.find(path).flatMap(item -> open(item, number));
    }

    private Optional<Opened> open(Item item, int number) {
        return contents.revision(item.path(), number).map(revision -> new Opened(item, revision, read(revision)));
    }

    Content read(Revision revision) {
        return switch (revision.kind()) {
            case PAGE -> new PageText(page(revision), revision.order(), revision.translationKey());
            case LAYOUT -> new LayoutText(layout(revision));
            case ASSET -> new File(() -> store.open(revision.kept()).orElseThrow(() -> missing(revision)));
            case REDIRECT -> new Moved(redirect(revision));
            case MENU -> throw new IllegalStateException("Menus are made from pages and never written by hand");
        };
    }

    private Page page(Revision revision) {
        try {
            return Page.read(object(revision));
        } catch (StrictJson.Refused e) {
            throw unreadable(revision, e);
        }
    }

    private Layout layout(Revision revision) {
        try {
            return Layout.read(object(revision));
        } catch (StrictJson.Refused e) {
            throw unreadable(revision, e);
        }
    }

    private Redirect redirect(Revision revision) {
        try {
            return Redirect.read(object(revision));
        } catch (StrictJson.Refused e) {
            throw unreadable(revision, e);
        }
    }

    private byte[] object(Revision revision) {
        return store.find(revision.object()).orElseThrow(() -> missing(revision));
    }

    private static MissingObject missing(Revision revision) {
        return new MissingObject(revision.object(), "what a revision says, and is not in the store");
    }

    private static IllegalStateException unreadable(Revision revision, StrictJson.Refused e) {
        return new IllegalStateException(
                "Revision " + revision.number() + " says " + revision.object() + ", which is no "
                        + revision.kind().name().toLowerCase(java.util.Locale.ROOT),
                e);
    }
}
