package org.noren.main.publishing;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.noren.shared.edition.Edition;
import org.noren.shared.edition.Edition.Change;
import org.noren.shared.edition.Entry;
import org.noren.shared.edition.Kind;
import org.noren.shared.edition.MissingObject;
import org.noren.shared.edition.Nodes;
import org.noren.shared.page.PagePath;
import org.noren.shared.seal.Digest;

/** Editions as the board reads them: without files, and some of them cleared away. */
final class BoardEditions {
    private final Nodes nodes;

    BoardEditions(Nodes nodes) {
        this.nodes = nodes;
    }

    /** Nothing if that edition is not kept any more. */
    Optional<Edition> readable(Digest root) {
        try {
            Edition edition = Edition.at(root, nodes);
            return edition.size() >= 0 ? Optional.of(edition) : Optional.empty();
        } catch (MissingObject cleared) {
            return Optional.empty();
        }
    }

    /** Nothing if there was nothing before, or it is not kept any more. */
    Optional<List<Change>> changes(Optional<Digest> before, Edition after) {
        try {
            return before.map(root -> Edition.at(root, nodes).changesTo(after));
        } catch (MissingObject cleared) {
            return Optional.empty();
        }
    }

    static Map<PagePath, Entry> found(Optional<Edition> edition, Set<PagePath> paths) {
        Map<PagePath, Entry> found = new HashMap<>();
        edition.ifPresent(at -> paths.forEach(
                path -> at.find(path).filter(BoardEditions::isLine).ifPresent(entry -> found.put(path, entry))));
        return found;
    }

    static Map<PagePath, Entry> lines(Edition edition) {
        Map<PagePath, Entry> lines = new HashMap<>();
        edition.forEach(entry -> {
            if (isLine(entry)) {
                lines.put(entry.path(), entry);
            }
        });
        return lines;
    }

    /** What people write and look for; files come along with it. */
    static boolean isLine(Entry entry) {
        return entry.kind() != Kind.ASSET && entry.kind() != Kind.REDIRECT;
    }
}
