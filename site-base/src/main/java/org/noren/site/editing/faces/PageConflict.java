package org.noren.site.editing.faces;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.io.Serializable;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.noren.shared.page.PagePath;
import org.noren.site.content.ContentReader;
import org.noren.site.content.Saved;
import org.noren.site.editing.Typed;

/**
 * Two texts of one page: somebody else has saved since the page was opened. It begins when saving is refused for that, and
 * ends when the visitor takes theirs, their own or both; whatever they choose is saved by themselves.
 */
@Named
@ViewScoped
public class PageConflict implements Serializable {
    private static final long serialVersionUID = 1;

    @Inject
    PageEditor editor;

    @Inject
    ContentReader reader;

    private @Nullable Theirs theirs;
    private @Nullable Typed together;
    private boolean merging;
    private boolean joined;

    /** Somebody else's text that came in between. */
    public record Theirs(String author, Instant writtenAt, int number, Typed typed) implements Serializable {}

    void meet(Saved.Stale stale, PageForm mine) {
        var other = new PageForm();
        other.setPath(mine.getPath());
        other.show(stale.theirs());
        theirs = new Theirs(stale.author(), stale.writtenAt(), stale.number(), other.typed());
        together = common(mine)
                .flatMap(common -> Typed.both(common, mine.typed(), other.typed()))
                .orElse(null);
        merging = false;
        joined = false;
    }

    /** What both began with; nothing when it is no more kept, or there was none. */
    private Optional<Typed> common(PageForm mine) {
        if (mine.getBase() == 0) return Optional.empty();
        return reader.open(PagePath.of(mine.getPath()), mine.getBase()).map(opened -> {
            var common = new PageForm();
            common.setPath(mine.getPath());
            common.show(opened.content());
            return common.typed();
        });
    }

    public void takeTheirs() {
        Theirs other = theirs;
        if (other == null) return;
        theirs = null;
        editor.takeInstead(other.typed(), other.number());
    }

    public void keepMine() throws IOException {
        Theirs other = theirs;
        if (other == null) return;
        theirs = null;
        editor.replace(other.number());
    }

    /** The next saving replaces theirs: the visitor puts both together by hand until then. */
    public void merge() {
        Theirs other = theirs;
        if (other == null) return;
        merging = true;
        editor.goOnFrom(other.number());
    }

    /** Both changes stand in the fields, for the visitor to look at and save. */
    public void join() {
        Theirs other = theirs;
        Typed both = together;
        if (other == null || both == null) return;
        theirs = null;
        joined = true;
        editor.propose(both, other.number());
    }

    public @Nullable Theirs getTheirs() {
        return theirs;
    }

    public boolean isMerging() {
        return merging;
    }

    /** Whether the two changed different places, so that both changes can stand together. */
    public boolean isJoinable() {
        return together != null && !merging;
    }

    /** Whether both changes stand in the fields and are not saved yet. */
    public boolean isJoined() {
        return joined;
    }
}
