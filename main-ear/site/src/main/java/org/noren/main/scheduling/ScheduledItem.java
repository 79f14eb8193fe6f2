package org.noren.main.scheduling;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.noren.shared.page.PagePath;
import org.noren.site.content.Item;
import org.noren.site.content.State;

/**
 * One path of a change and what shoppers are to see there. It names a revision, not "the newest": what somebody writes after the
 * change was agreed on goes out when somebody says so.
 */
@Embeddable
public class ScheduledItem {
    private String path = "";

    /** Number of the revision; none if the path is taken down. */
    private @Nullable Integer shows;

    /** It is done only where shoppers see this revision until then; 0 for where they see none. Set when something goes back. */
    @Column(name = "only_if")
    private @Nullable Integer onlyIf;

    /** What shoppers saw before, once it is done; 0 for nothing. */
    @Column(name = "before_it")
    private @Nullable Integer before;

    private boolean done;

    protected ScheduledItem() {}

    private ScheduledItem(PagePath path, @Nullable Integer shows, @Nullable Integer onlyIf) {
        this.path = path.value();
        this.shows = shows;
        this.onlyIf = onlyIf;
    }

    static ScheduledItem showing(PagePath path, int revision) {
        return new ScheduledItem(path, revision, null);
    }

    static ScheduledItem down(PagePath path) {
        return new ScheduledItem(path, null, null);
    }

    /** What brings back what was there before this was done; only where nobody has published anything else since. */
    Optional<ScheduledItem> back() {
        return !done || before == null
                ? Optional.empty()
                : Optional.of(new ScheduledItem(path(), before == 0 ? null : before, shows == null ? 0 : shows));
    }

    /**
     * Whether it can be done as things are: something is there, and nobody has published anything newer meanwhile.
     *
     * @param decided number of the last revision that somebody decided to show; what is shown for it by itself is nobody's
     */
    boolean fits(Optional<Item> found, int decided) {
        if (found.isEmpty() || found.get().state() == State.DELETED) {
            return false;
        }
        int now = found.get().published().orElse(0);
        if (onlyIf != null) {
            return onlyIf == now || onlyIf != 0 && onlyIf == decided;
        }
        return shows == null
                ? now != 0
                : decided < shows && shows <= found.get().latest();
    }

    void done(int shownBefore) {
        done = true;
        before = shownBefore;
    }

    public PagePath path() {
        return PagePath.of(path);
    }

    /** The revision that shoppers are to see; nothing if the path is taken down. */
    public Optional<Integer> shows() {
        return Optional.ofNullable(shows);
    }

    public boolean isDone() {
        return done;
    }
}
