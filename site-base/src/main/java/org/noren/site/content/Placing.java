package org.noren.site.content;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.noren.shared.page.PagePath;
import org.noren.site.content.Content.PageText;

/**
 * Shows a text at its path that nobody typed there: what time or another page's change brings. It is a revision like any other; but
 * what somebody is writing at that path stays the newest draft, saved once more on top.
 */
@ApplicationScoped
@Transactional
public class Placing {
    private final ContentDesk desk;
    private final ContentReader reader;

    /** For the container's proxy only. */
    @SuppressWarnings("NullAway")
    protected Placing() {
        this.desk = null;
        this.reader = null;
    }

    @Inject
    public Placing(ContentDesk desk, ContentReader reader) {
        this.desk = desk;
        this.reader = reader;
    }

    /**
     * @return number of the revision that shoppers see now
     * @throws IllegalStateException if that cannot lie there
     */
    public int show(PagePath path, PageText text, String author) {
        Optional<Opened> newest = reader.open(path).filter(opened -> opened.content() instanceof PageText);
        Optional<Opened> draft = newest.filter(opened ->
                opened.item().state() == State.CHANGED || opened.item().state() == State.DRAFT);
        int base = newest.map(opened -> opened.revision().number()).orElse(0);
        int shown = save(path, text, base, author);
        desk.publish(Map.of(path, shown), author);
        draft.filter(opened -> !opened.content().equals(text))
                .ifPresent(opened -> save(
                        path,
                        (PageText) opened.content(),
                        shown,
                        opened.revision().author()));
        return shown;
    }

    /**
     * The same where nobody has decided anything new: what shoppers see is brought up to date, or something has its time there. What
     * somebody decided to show goes on to count as that, so whatever is scheduled to follow it still does.
     */
    public int showInstead(PagePath path, PageText text, String author) {
        Optional<Integer> decided = shown(path).map(opened -> opened.revision().decided());
        int newest = reader.open(path).map(opened -> opened.item().latest()).orElse(0);
        int number = show(path, text, author);
        if (number > newest) {
            decided.ifPresent(stays -> reader.open(path, number)
                    .ifPresent(opened -> opened.revision().standFor(stays)));
        }
        return number;
    }

    /** Shoppers see nothing there any more. */
    public void takeDown(PagePath path, String author) {
        desk.unpublish(List.of(path), author);
    }

    /** What shoppers see there now. */
    public Optional<Opened> shown(PagePath path) {
        return reader.open(path)
                .flatMap(opened -> opened.item().published())
                .flatMap(number -> reader.open(path, number))
                .filter(opened -> opened.content() instanceof PageText);
    }

    private int save(PagePath path, PageText text, int base, String author) {
        Saved saved = desk.save(new Draft(path, text, Set.of()), base, author);
        if (saved instanceof Saved.Done done) {
            return done.number();
        }
        throw new IllegalStateException(
                saved instanceof Saved.Refused refused
                        ? refused.refusal().toString()
                        : path + ": somebody has written there at the same moment");
    }
}
