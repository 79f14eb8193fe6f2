package org.noren.site.editing.faces;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.SortedSet;
import java.util.TreeSet;
import org.noren.shared.page.PagePath;

/** The paths that are ticked in a list; what is no path was not ticked by anybody. */
public final class Ticked {
    private Ticked() {}

    public static SortedSet<PagePath> in(HttpServletRequest request) {
        SortedSet<PagePath> ticked = new TreeSet<>();
        String[] values = request.getParameterValues("chosen");
        Arrays.stream(values == null ? new String[0] : values)
                .filter(path -> PagePath.refusal(path).isEmpty())
                .map(PagePath::of)
                .forEach(ticked::add);
        return ticked;
    }
}
