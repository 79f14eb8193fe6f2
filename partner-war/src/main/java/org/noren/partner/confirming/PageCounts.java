package org.noren.partner.confirming;

import java.util.List;
import org.noren.partner.intake.Standing;
import org.noren.shared.edition.Edition;
import org.noren.shared.edition.Nodes;
import org.noren.shared.seal.Digest;

/** How many pages of the served ones a release would add, change and remove; what is no page is left out. */
record PageCounts(long added, long changed, long removed) {
    static final PageCounts NONE = new PageCounts(0, 0, 0);

    /** @return none for a release that is not staged any more */
    static PageCounts of(Digest release, Standing standing, Nodes nodes) {
        return standing.staged()
                .filter(staged -> staged.digest().equals(release))
                .map(staged -> {
                    Edition served = standing.serving()
                            .map(serving ->
                                    Edition.at(serving.release().header().edition(), nodes))
                            .orElseGet(() -> Edition.empty(nodes));
                    return of(served.changesTo(Edition.at(staged.header().edition(), nodes)));
                })
                .orElse(NONE);
    }

    private static PageCounts of(List<Edition.Change> changes) {
        List<ChangedPath> pages = changes.stream()
                .map(ChangedPath::unread)
                .filter(ChangedPath::isPage)
                .toList();
        return new PageCounts(
                count(pages, ChangedPath.How.NEW),
                count(pages, ChangedPath.How.CHANGED),
                count(pages, ChangedPath.How.REMOVED));
    }

    private static long count(List<ChangedPath> pages, ChangedPath.How how) {
        return pages.stream().filter(page -> page.how() == how).count();
    }
}
