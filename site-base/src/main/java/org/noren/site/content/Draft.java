package org.noren.site.content;

import java.util.Set;
import org.noren.shared.page.Layout;
import org.noren.shared.page.Page;
import org.noren.shared.page.PagePath;

/**
 * What somebody wants to lie at a path.
 *
 * @param labels that are set there beside those that it has
 */
public record Draft(PagePath path, Content content, Set<Label> labels) {
    public Draft {
        labels = Set.copyOf(labels);
    }

    public Draft(PagePath path, Content content) {
        this(path, content, Set.of());
    }

    public static Draft of(PagePath path, Page page) {
        return new Draft(path, Content.PageText.of(page));
    }

    /** A layout lies where its name says. */
    public static Draft of(Layout layout) {
        return new Draft(Layout.path(layout.name()), new Content.LayoutText(layout));
    }

    public static Draft of(PagePath path, Content.Source file) {
        return new Draft(path, new Content.File(file));
    }
}
