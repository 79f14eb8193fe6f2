package org.noren.site.content;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.noren.shared.edition.Kind;
import org.noren.shared.page.PagePath;

/** May these things move to where they want to lie? */
@Dependent
class MoveCheck {
    private final PathCheck paths;
    private final Contents contents;
    private final Showing showing;

    @Inject
    MoveCheck(PathCheck paths, Contents contents, Showing showing) {
        this.paths = paths;
        this.contents = contents;
        this.showing = showing;
    }

    /** @param there what lies at any of the paths, old or new */
    List<Refusal> refusals(Map<PagePath, PagePath> ways, Map<PagePath, Item> there) {
        List<Refusal> refusals = new ArrayList<>();
        Map<PagePath, Kind> kinds = new HashMap<>();
        ways.forEach((from, to) -> {
            var item = there.get(from);
            leaving(from, to, item).map(why -> new Refusal(from, why)).ifPresent(refusals::add);
            if (item != null) {
                kinds.put(to, item.kind());
                arriving(item, ways.containsKey(to) ? null : there.get(to))
                        .map(why -> new Refusal(to, why))
                        .ifPresent(refusals::add);
            }
        });
        refusals.addAll(paths.refusals(kinds));
        return refusals;
    }

    private Optional<String> leaving(PagePath from, PagePath to, @Nullable Item item) {
        if (item == null || item.latest() == 0 || item.state() == State.DELETED) {
            return Optional.of("nothing lies there any more");
        }
        if (from.isInternal() || (item.kind() != Kind.PAGE && item.kind() != Kind.ASSET)) {
            return Optional.of("layouts, fragments and redirects lie where their names say, and cannot be moved");
        }
        if (from.equals(to)) {
            return Optional.of("it lies there already");
        }
        if (item.kind() == Kind.ASSET && !from.extension().equals(to.extension())) {
            return Optional.of("a file keeps its extension, which says what it is");
        }
        if (item.published().isPresent() && showing.asksFirst()) {
            return Optional.of("shoppers see it, and what they see changes here only after somebody has said yes;"
                    + " withdraw it, move the draft, and ask for approval there");
        }
        return showsRedirect(item)
                ? Optional.of("shoppers are still sent on from there; publish or withdraw it first")
                : Optional.empty();
    }

    private boolean showsRedirect(Item item) {
        return item.state() == State.CHANGED
                && item.published()
                        .flatMap(number -> contents.revision(item.path(), number))
                        .filter(revision -> revision.kind() == Kind.REDIRECT)
                        .isPresent();
    }

    private static Optional<String> arriving(Item item, @Nullable Item obstacle) {
        if (obstacle == null || obstacle.latest() == 0) {
            return Optional.empty();
        }
        if (obstacle.state() == State.DELETED) {
            return Optional.of("what lay there is in the bin; restore it, or clear it from the bin first");
        }
        if (obstacle.kind() == Kind.REDIRECT) {
            return item.published().isPresent()
                    ? Optional.empty()
                    : Optional.of("a redirect is there, and a draft cannot take its place; remove the redirect first");
        }
        return Optional.of("something else lies there");
    }
}
