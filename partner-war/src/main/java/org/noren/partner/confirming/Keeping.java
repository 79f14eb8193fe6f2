package org.noren.partner.confirming;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.noren.partner.confirming.ConfirmationDesk.Outcome;
import org.noren.shared.edition.Edition;
import org.noren.shared.edition.Entry;
import org.noren.shared.edition.Nodes;
import org.noren.shared.link.Reply;
import org.noren.shared.page.PagePath;
import org.noren.shared.seal.Digest;

/**
 * A yes to the next edition but for some paths.
 *
 * @param paths at which what is served stays
 */
record Keeping(Edition served, Edition next, List<PagePath> paths) {
    /** @param served root of what is served, if anything is */
    static Keeping between(Optional<Digest> served, Digest next, List<PagePath> paths, Nodes nodes) {
        return new Keeping(
                served.map(root -> Edition.at(root, nodes)).orElseGet(() -> Edition.empty(nodes)),
                Edition.at(next, nodes),
                paths);
    }

    /** Why that cannot be said; nothing if it can. */
    Optional<Outcome> refused() {
        Set<PagePath> changed =
                served.changesTo(next).stream().map(Edition.Change::path).collect(Collectors.toSet());
        if (!changed.containsAll(paths)) {
            Set<PagePath> strangers = new HashSet<>(paths);
            strangers.removeAll(changed);
            return Optional.of(new Outcome.NothingToKeep(strangers));
        }
        if (changed.size() == paths.size()) {
            return Optional.of(new Outcome.NothingLeft());
        }
        return paths.size() > Reply.MOST_KEPT
                ? Optional.of(new Outcome.TooManyKept(Reply.MOST_KEPT))
                : Optional.empty();
    }

    /** What the main site has to make of it: the next edition, as the served one is at these paths. */
    Digest root() {
        List<Entry> put =
                paths.stream().flatMap(path -> served.find(path).stream()).toList();
        List<PagePath> gone =
                paths.stream().filter(path -> served.find(path).isEmpty()).toList();
        return next.with(put, gone).edition().root();
    }
}
