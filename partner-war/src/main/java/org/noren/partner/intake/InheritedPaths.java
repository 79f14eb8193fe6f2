package org.noren.partner.intake;

import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.noren.shared.edition.Edition;
import org.noren.shared.edition.Kind;
import org.noren.shared.edition.Nodes;
import org.noren.shared.page.PagePath;

/**
 * Which paths the served release has. No original page can be saved there; where a release brings one to the path of an
 * original page, readers get the release's, and the original is kept and told of.
 */
public final class InheritedPaths {
    private final IntakeBook book;
    private final Nodes nodes;

    public InheritedPaths(IntakeBook book, Nodes nodes) {
        this.book = book;
        this.nodes = nodes;
    }

    /** Those of these paths that the release has as well; a redirect gives way to any page. */
    public Set<PagePath> clashes(Set<PagePath> originals) {
        Optional<Edition> served = served();
        return served.isEmpty()
                ? Set.of()
                : originals.stream()
                        .filter(path -> served.get()
                                .find(path)
                                .filter(entry -> entry.kind() != Kind.REDIRECT)
                                .isPresent())
                        .collect(Collectors.toUnmodifiableSet());
    }

    private Optional<Edition> served() {
        return book.standing()
                .serving()
                .map(serving -> Edition.at(serving.release().header().edition(), nodes));
    }
}
