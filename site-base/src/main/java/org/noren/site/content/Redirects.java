package org.noren.site.content;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.noren.shared.edition.Kind;
import org.noren.shared.page.MediaTypes;
import org.noren.shared.page.PagePath;

/** Takes redirects away; unlike a page, nobody wrote one, so nothing of it is kept. */
@Dependent
class Redirects {
    private final Items items;

    @Inject
    Redirects(Items items) {
        this.items = items;
    }

    /** @return those of the paths where a redirect was */
    Set<PagePath> erase(Collection<PagePath> paths) {
        List<Item> redirects = new ArrayList<>();
        Set<PagePath> erased = new TreeSet<>();
        for (var item : items.hold(paths).values()) {
            if (item.kind() == Kind.REDIRECT) {
                redirects.add(item);
                erased.add(item.path());
            }
        }
        items.erase(redirects);
        return erased;
    }

    /** Those that lead to any of these. */
    Set<PagePath> eraseLeadingTo(Collection<PagePath> gone) {
        return gone.isEmpty() ? Set.of() : erase(items.leadingTo(gone).keySet());
    }

    /** A file's only: a page that looks for one must hear that it is missing, and not be told to look further. */
    Set<PagePath> eraseLeadingToFiles(Collection<PagePath> withdrawn) {
        return eraseLeadingTo(
                withdrawn.stream().filter(path -> !MediaTypes.isPage(path)).toList());
    }
}
