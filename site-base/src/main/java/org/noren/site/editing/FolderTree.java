package org.noren.site.editing;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.noren.shared.page.PagePath;
import org.noren.site.content.Folder;

/**
 * The folders of a shelf as far as they are open: those at the top, and those in each folder on the way to the one that
 * is looked at. Which are read is decided by depth alone, so a tree of thousands costs no more than its open part.
 */
public final class FolderTree {
    /** More than these stand in no level; they are found by searching. */
    public static final int MOST = 200;

    private final List<Line> lines = new ArrayList<>();
    private boolean cut;

    /**
     * One line.
     *
     * @param depth 0 at the top
     * @param open whether what lies in it follows
     * @param current whether it is the one that is looked at
     */
    public record Line(Folder folder, int depth, boolean open, boolean current) {}

    /** @param below gives the folders in a folder, by name, at most {@link #MOST} and one more */
    static FolderTree to(Optional<PagePath> current, Function<String, List<Folder>> below) {
        var tree = new FolderTree();
        tree.add("/", 0, current.map(PagePath::value).orElse("/"), below);
        return tree;
    }

    private void add(String folder, int depth, String current, Function<String, List<Folder>> below) {
        var here = below.apply(folder);
        cut |= here.size() > MOST;
        for (var child : here.subList(0, Math.min(MOST, here.size()))) {
            var path = child.path().value();
            var open = current.startsWith(path);
            lines.add(new Line(child, depth, open, current.equals(path)));
            if (open) {
                add(path, depth + 1, current, below);
            }
        }
    }

    public List<Line> lines() {
        return List.copyOf(lines);
    }

    /** Whether folders were left out. */
    public boolean isCut() {
        return cut;
    }
}
