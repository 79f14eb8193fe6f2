package org.noren.partner.confirming;

import java.util.List;
import java.util.Optional;
import org.noren.shared.edition.Edition.Change;
import org.noren.shared.edition.Entry;
import org.noren.shared.edition.Kind;
import org.noren.shared.page.Page;
import org.noren.shared.page.PagePath;

/**
 * One path that a release would change.
 *
 * @param title of the page as it would be, or as it was if it goes; the path itself if it has none
 * @param tellings figures that change on it
 */
public record ChangedPath(
        PagePath path, Optional<Entry> before, Optional<Entry> after, String title, List<Telling> tellings) {
    public ChangedPath {
        tellings = List.copyOf(tellings);
    }

    /** What becomes of it. */
    public enum How {
        NEW,
        CHANGED,
        REMOVED
    }

    static ChangedPath unread(Change change) {
        return new ChangedPath(
                change.path(), change.before(), change.after(), change.path().value(), List.of());
    }

    static ChangedPath read(Change change, Optional<Page> before, Optional<Page> after) {
        String title = after.or(() -> before)
                .map(Page::title)
                .filter(text -> !text.isBlank())
                .orElse(change.path().value());
        List<Telling> tellings =
                before.isPresent() && after.isPresent() ? Telling.between(before.get(), after.get()) : List.of();
        return new ChangedPath(change.path(), change.before(), change.after(), title, tellings);
    }

    public How how() {
        if (before.isEmpty()) {
            return How.NEW;
        }
        return after.isEmpty() ? How.REMOVED : How.CHANGED;
    }

    /** What lies there, or lay there. */
    public Kind kind() {
        return after.or(() -> before).orElseThrow().kind();
    }

    /** Whether shoppers can open it as a page. */
    public boolean isPage() {
        return kind() == Kind.PAGE && !path.isInternal();
    }

    public boolean isPicture() {
        return after.or(() -> before)
                .flatMap(Entry::mediaType)
                .filter(type -> type.startsWith("image/"))
                .isPresent();
    }
}
