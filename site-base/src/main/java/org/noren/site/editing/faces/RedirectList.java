package org.noren.site.editing.faces;

import static org.noren.site.office.faces.Parameters.encoded;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.noren.shared.edition.Kind;
import org.noren.shared.page.PagePath;
import org.noren.shared.page.Redirect;
import org.noren.site.content.Content.Moved;
import org.noren.site.content.ContentReader;
import org.noren.site.content.Contents;
import org.noren.site.content.Listed;
import org.noren.site.content.Moving;
import org.noren.site.content.Opened;
import org.noren.site.content.Search;
import org.noren.site.settings.Role;
import org.noren.site.settings.SiteSettings;

/** What stays where something was moved away, and may be taken away when nobody asks for it any more. */
@Named
@RequestScoped
public class RedirectList {
    static final String ADDRESS = "/office/redirects.xhtml";

    @Inject
    Contents contents;

    @Inject
    ContentReader reader;

    @Inject
    Moving moving;

    @Inject
    Handling handling;

    @Inject
    SiteSettings settings;

    @Inject
    HttpServletRequest request;

    private final ListScreen screen = new ListScreen(ADDRESS, Search.all().of(Kind.REDIRECT));
    private @Nullable Map<PagePath, PagePath> targets;

    public List<Listed> getLines() {
        return screen.lines(contents, request);
    }

    public Paging getPaging() {
        return screen.paging(contents, request);
    }

    /** Where a redirect leads. */
    public String target(Listed line) {
        if (targets == null)
            targets = moving.targets(
                    getLines().stream().map(shown -> shown.item().path()).toList());
        PagePath target = targets.get(line.item().path());
        return target == null
                ? there(line).map(Redirect::to).map(PagePath::value).orElse("")
                : target.value();
    }

    /** Whether it leads to a page of the main site's own. */
    public boolean direct(Listed line) {
        return there(line).filter(Redirect::isDirectLink).isPresent();
    }

    private Optional<Redirect> there(Listed line) {
        return reader.open(line.item().path())
                .map(Opened::content)
                .filter(Moved.class::isInstance)
                .map(content -> ((Moved) content).redirect());
    }

    /** Whether this site can make one; the main site's own pages are its own anyway. */
    public boolean isDirectLinks() {
        return settings.role() == Role.PARTNER;
    }

    /** The same, to stand in an address. */
    public String escapedTarget(Listed line) {
        return encoded(target(line));
    }

    public void remove() throws IOException {
        handling.forgetRedirects(Ticked.in(request));
        FacesContext.getCurrentInstance().getExternalContext().redirect(ADDRESS);
    }
}
