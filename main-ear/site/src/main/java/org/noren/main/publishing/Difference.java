package org.noren.main.publishing;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.noren.shared.edition.Edition;
import org.noren.shared.edition.Edition.Change;
import org.noren.shared.edition.Entry;
import org.noren.shared.edition.Kind;
import org.noren.shared.edition.MissingObject;
import org.noren.shared.edition.Nodes;
import org.noren.shared.seal.Digest;

/**
 * What an update changes, counted (S91, B4).
 *
 * @param pages that shoppers can open
 * @param others files, layouts, menus, fragments and redirects
 */
public record Difference(Count pages, Count others) {
    /** How many came, became others, and went. */
    public record Count(int added, int changed, int removed) {
        static Count of(List<Change> changes) {
            int added = count(changes, change -> change.before().isEmpty());
            int removed = count(changes, change -> change.after().isEmpty());
            return new Count(added, changes.size() - added - removed, removed);
        }

        private static int count(List<Change> changes, Predicate<Change> which) {
            return (int) changes.stream().filter(which).count();
        }
    }

    static Difference of(List<Change> changes) {
        return new Difference(
                Count.of(changes.stream().filter(Difference::isPage).toList()),
                Count.of(changes.stream().filter(change -> !isPage(change)).toList()));
    }

    /**
     * @param before root of what was served; nothing if nothing was
     * @return nothing if the old tree is no longer here, as after a restore
     */
    static Optional<Difference> between(Optional<Digest> before, Digest after, Nodes nodes) {
        try {
            Edition old = before.map(root -> Edition.at(root, nodes)).orElseGet(() -> Edition.empty(nodes));
            return Optional.of(of(old.changesTo(Edition.at(after, nodes))));
        } catch (MissingObject notHere) {
            return Optional.empty();
        }
    }

    /** A page of its own, and no fragment of a layout. */
    public static boolean isPage(Change change) {
        Entry entry = change.after().or(change::before).orElseThrow();
        return entry.kind() == Kind.PAGE && !entry.path().isInternal();
    }
}
