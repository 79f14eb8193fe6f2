package org.noren.site.content.jpa;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;
import org.noren.shared.page.PagePath;

/** Many paths in portions that one statement takes. */
final class Groups {
    private Groups() {}

    static List<List<String>> of(SortedSet<PagePath> paths, int size) {
        var texts = paths.stream().map(PagePath::value).toList();
        List<List<String>> groups = new ArrayList<>();
        for (var from = 0; from < texts.size(); from += size) {
            groups.add(texts.subList(from, Math.min(from + size, texts.size())));
        }
        return groups;
    }
}
