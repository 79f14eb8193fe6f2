package org.noren.site.editing.faces;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.noren.shared.page.PagePath;
import org.noren.shared.page.Redirect;
import org.noren.site.content.ContentDesk;
import org.noren.site.content.ContentReader;
import org.noren.site.content.Contents;
import org.noren.site.content.Draft;
import org.noren.site.content.Item;
import org.noren.site.content.Saved;
import org.noren.site.editing.Pictures;
import org.noren.site.office.Audit;
import org.noren.site.office.faces.OfficeFrame;
import org.noren.site.office.faces.Told;

/**
 * Does at the desk what the visitor asks for, writes it into the audit in the same transaction, and tells it. What changes
 * the pages that shoppers see is done for those only who decide that; editors keep drafts.
 */
@RequestScoped
@Transactional
public class Publishing {
    private static final int NAMED = 20;

    @Inject
    ContentDesk desk;

    @Inject
    Contents contents;

    @Inject
    ContentReader reader;

    @Inject
    Handling handling;

    @Inject
    Pictures pictures;

    @Inject
    PageWish wishes;

    @Inject
    Audit audit;

    @Inject
    Told told;

    @Inject
    OfficeFrame frame;

    public Saved save(Draft draft, int basedOn) {
        return written(draft, desk.save(draft, basedOn, author()));
    }

    /**
     * Saves, in the place of a redirect if the author has seen one and means it.
     *
     * @param seen that redirect; empty when none is to be replaced
     */
    public Saved save(Draft draft, int basedOn, Optional<Redirect> seen) {
        return seen.map(redirect -> written(draft, desk.saveInsteadOf(redirect, draft, author())))
                .orElseGet(() -> save(draft, basedOn));
    }

    private Saved written(Draft draft, Saved saved) {
        if (saved instanceof Saved.Done done && done.changed())
            audit.did("save", draft.path() + " (" + done.number() + ")");
        return saved;
    }

    /** Makes the newest draft say what an older revision said; empty when there is no such revision. */
    public Optional<Saved> restore(PagePath path, int number) {
        int newest = contents.find(path).map(Item::latest).orElse(0);
        return reader.open(path, number).map(opened -> {
            Saved saved = desk.save(new Draft(path, opened.content()), newest, author());
            if (saved instanceof Saved.Done done && done.changed())
                audit.did("restore", path + " (" + number + " → " + done.number() + ")");
            return saved;
        });
    }

    /** Where somebody else has to say yes first, it is asked for. */
    public void publish(Collection<PagePath> paths) {
        if (wishes.isAsks()) {
            handling.ask(paths);
            return;
        }
        if (!mayDecide()) return;
        Set<PagePath> all = new TreeSet<>(paths);
        all.addAll(pictures.comingWith(paths));
        tell("publish", paths, desk.publish(all, author()));
    }

    /** Shows a version again that shoppers had; what was written since stays a draft. */
    public void goBack(PagePath path, int number) {
        if (!mayDecide()) return;
        boolean back = wishes.isWayBack(path, number)
                && !desk.publish(Map.of(path, number), author()).isEmpty();
        if (back) {
            audit.did("go-back", path + " (" + number + ")");
            told.good(frame.text("history.went-back", path.value(), number));
        } else told.warning(frame.text("history.no-way-back", number));
    }

    public void unpublish(Collection<PagePath> paths) {
        if (mayDecide()) handling.tell("unpublish", paths, desk.unpublish(paths, author()));
    }

    public void delete(Collection<PagePath> paths) {
        if (mayDecide()) handling.tell("delete", paths, desk.delete(paths, author()));
    }

    private boolean mayDecide() {
        if (frame.isDecides()) return true;
        told.warning(frame.text("pages.not-yours"));
        return false;
    }

    private String author() {
        return frame.person().name();
    }

    private void tell(String action, Collection<PagePath> asked, Set<PagePath> done) {
        if (asked.isEmpty()) {
            told.warning(frame.text("pages.none-chosen"));
        } else if (done.isEmpty()) {
            told.warning(frame.text("pages.nothing." + action));
        } else {
            audit.did(action, names(done));
            told.good(
                    done.size() == 1
                            ? frame.text(
                                    "pages.did-one." + action,
                                    done.iterator().next().value())
                            : frame.text("pages.did." + action, done.size()));
        }
    }

    private static String names(Set<PagePath> paths) {
        String names = paths.stream().limit(NAMED).map(PagePath::value).collect(Collectors.joining(", "));
        return paths.size() > NAMED ? names + " +" + (paths.size() - NAMED) : names;
    }
}
