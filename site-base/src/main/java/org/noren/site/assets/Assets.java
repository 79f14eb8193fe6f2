package org.noren.site.assets;

import java.util.List;
import java.util.Set;
import org.noren.shared.page.PagePath;
import org.noren.site.content.Item;
import org.noren.site.content.Revision;

/** Which files does this site hold, and which of them does nothing refer to? */
public interface Assets {
    /** What browsers ask for by themselves, whether a page names it or not. */
    Set<PagePath> ASKED_FOR = Set.of(
            PagePath.of("/favicon.ico"),
            PagePath.of("/apple-touch-icon.png"),
            PagePath.of("/apple-touch-icon-precomposed.png"));

    /** The files that a filter finds, those first that were written last; at most so many. */
    Found find(AssetFilter filter, int most);

    /** The paths of all that a filter finds, whatever its first line is; at most so many. */
    List<PagePath> paths(AssetFilter filter, int most);

    /**
     * One screen.
     *
     * @param total files that the filter finds
     * @param unused files of that filter that nothing refers to
     */
    record Found(List<Line> lines, long total, long unused) {
        public Found {
            lines = List.copyOf(lines);
        }
    }

    /** @param used whether anything refers to it that is not in the bin, or browsers ask for it by themselves */
    record Line(Item item, Revision newest, boolean used) {}
}
