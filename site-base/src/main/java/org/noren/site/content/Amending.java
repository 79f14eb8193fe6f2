package org.noren.site.content;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.noren.shared.edition.Kind;
import org.noren.site.content.Keeping.Fresh;
import org.noren.site.content.Preparation.Unfit;

/** Changes what held items say, each change a revision of its own, without showing shoppers a draft that waits. */
@Dependent
class Amending {
    private final Items items;
    private final Contents contents;
    private final ContentReader reader;
    private final Keeping keeping;
    private final Showing showing;

    @Inject
    Amending(Items items, Contents contents, ContentReader reader, Keeping keeping, Showing showing) {
        this.items = items;
        this.contents = contents;
        this.reader = reader;
        this.keeping = keeping;
        this.showing = showing;
    }

    /** What shoppers see and, where it is another text, the draft that waits. */
    void everywhere(Item item, UnaryOperator<Content> change, String author) {
        var draft = newest(item);
        var shown = item.state() == State.CHANGED ? shown(item).map(reader::read) : Optional.<Content>empty();
        var published = item.state() == State.PUBLISHED;
        var shownAfter = shown.map(change);
        var draftAfter = change.apply(draft);
        if (shownAfter.isPresent() && shownAfter.get() != shown.get()) {
            write(item, shownAfter.get(), author);
            showing.goesOn(item, author);
            write(item, draftAfter, author);
        } else if (draftAfter != draft) {
            write(item, draftAfter, author);
            if (published) {
                showing.goesOn(item, author);
            }
        }
    }

    /** @return whether the item's newest text is another one now */
    boolean draft(Item item, UnaryOperator<Content> change, String author) {
        if (item.state() == State.DELETED) {
            return false;
        }
        var before = newest(item);
        var after = change.apply(before);
        if (after != before) {
            write(item, after, author);
        }
        return after != before;
    }

    /** Leads a published redirect elsewhere, also one that a draft is written over. @return whether it is one */
    boolean redirect(Item item, UnaryOperator<Content> change, String author) {
        if (shown(item).filter(revision -> revision.kind() == Kind.REDIRECT).isEmpty()) {
            return false;
        }
        everywhere(item, change, author);
        return true;
    }

    void write(Item item, Content content, String author) {
        try {
            keeping.keepAll(List.of(new Fresh(item, Preparation.of(new Draft(item.path(), content)))), author);
        } catch (Unfit unfit) {
            throw new IllegalStateException("What was kept once cannot be kept again: " + unfit.at(item.path()), unfit);
        }
    }

    private Content newest(Item item) {
        var newest = items.newest(Set.of(item.path())).get(item.path());
        if (newest == null) {
            throw new IllegalStateException(item.path() + " has no revision " + item.latest());
        }
        return reader.read(newest);
    }

    private Optional<Revision> shown(Item item) {
        return item.published().flatMap(number -> contents.revision(item.path(), number));
    }
}
