package org.noren.site.editing.faces;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.noren.site.content.Contents;
import org.noren.site.content.Listed;
import org.noren.site.content.Listing;
import org.noren.site.content.Search;

/** One screen of a list of contents: asked for once in a request, when it is first needed. */
final class ListScreen {
    private static final int LINES = 50;

    private final String address;
    private final Search search;
    private @Nullable Listing listing;

    ListScreen(String address, Search search) {
        this.address = address;
        this.search = search;
    }

    List<Listed> lines(Contents contents, HttpServletRequest request) {
        return listing(contents, request).lines();
    }

    Paging paging(Contents contents, HttpServletRequest request) {
        Listing shown = listing(contents, request);
        return new Paging(address, Paging.first(request), LINES, shown.lines().size(), shown.total());
    }

    private Listing listing(Contents contents, HttpServletRequest request) {
        if (listing == null) listing = contents.list(search.lines(Paging.first(request), LINES));
        return listing;
    }
}
