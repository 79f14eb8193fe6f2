package org.noren.site.editing.faces;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.noren.shared.page.PagePath;
import org.noren.site.content.Bin;
import org.noren.site.content.Contents;
import org.noren.site.content.Listed;
import org.noren.site.content.Search;
import org.noren.site.content.State;

/** What was deleted, by whom and when, and until when it can be had back. */
@Named
@RequestScoped
public class BinList {
    static final String ADDRESS = "/office/bin.xhtml";

    @Inject
    Contents contents;

    @Inject
    Bin bin;

    @Inject
    Handling handling;

    @Inject
    HttpServletRequest request;

    private final ListScreen screen = new ListScreen(ADDRESS, Search.all().being(State.DELETED));
    private List<String> doomed = List.of();

    public List<Listed> getLines() {
        return screen.lines(contents, request);
    }

    public Paging getPaging() {
        return screen.paging(contents, request);
    }

    public long getDays() {
        return bin.patience().toDays();
    }

    public @Nullable Instant until(Listed line) {
        return line.item().decidedAt().map(bin::until).orElse(null);
    }

    /** Paths that wait for the visitor's word to go for good, or have just got it. */
    public List<String> getDoomed() {
        return request.getParameter("bin:yes") == null ? doomed : paths();
    }

    public void restore() throws IOException {
        handling.restore(Ticked.in(request));
        again();
    }

    public void askToClear() {
        doomed = paths();
    }

    public void clear() throws IOException {
        handling.clear(Ticked.in(request));
        again();
    }

    private List<String> paths() {
        return Ticked.in(request).stream().map(PagePath::value).toList();
    }

    private static void again() throws IOException {
        FacesContext.getCurrentInstance().getExternalContext().redirect(ADDRESS);
    }
}
