package org.noren.site.content;

import org.noren.shared.page.PagePath;

/**
 * A folder of the site as a list shows it.
 *
 * @param items how many lie in it and below
 */
public record Folder(PagePath path, long items) {
    /** Its own name, without slashes. */
    public String name() {
        var whole = path.value();
        return whole.substring(whole.lastIndexOf('/', whole.length() - 2) + 1, whole.length() - 1);
    }
}
