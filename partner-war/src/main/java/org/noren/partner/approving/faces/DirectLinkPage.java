package org.noren.partner.approving.faces;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.noren.shared.page.MediaTypes;
import org.noren.shared.page.PagePath;
import org.noren.shared.page.Redirect;
import org.noren.shared.page.ReservedPaths;
import org.noren.site.content.Content.Moved;
import org.noren.site.content.Draft;
import org.noren.site.content.Saved;
import org.noren.site.editing.faces.Publishing;
import org.noren.site.editing.faces.RefusalsHere;
import org.noren.site.office.faces.OfficeFrame;
import org.noren.site.office.faces.Told;
import org.noren.site.settings.SiteSettings;

/** The third way for an address of this site's own: it leads to the main site's page. It is a draft like any other. */
@Named
@RequestScoped
public class DirectLinkPage {
    private static final String REDIRECTS = "/office/redirects.xhtml";

    @Inject
    Publishing publishing;

    @Inject
    RefusalsHere refusals;

    @Inject
    SiteSettings settings;

    @Inject
    OfficeFrame frame;

    @Inject
    Told told;

    private String path = "";
    private String to = "";
    private @Nullable String error;

    public String getMain() {
        return settings.mainName();
    }

    public void save() throws IOException {
        keep(false);
    }

    public void saveAndPublish() throws IOException {
        keep(true);
    }

    private void keep(boolean publish) throws IOException {
        if (!isPage(path) || !isPage(to)) {
            error = frame.text("direct-link.wrong");
            return;
        }
        PagePath here = PagePath.of(path);
        Saved saved = publishing.save(new Draft(here, new Moved(Redirect.toMainSite(PagePath.of(to)))), 0);
        if (saved instanceof Saved.Refused refused) error = refusals.of(refused.refusal());
        else if (saved instanceof Saved.Stale) error = frame.text("direct-link.stale", path);
        else {
            told.good(frame.text("direct-link.saved", path));
            if (publish) publishing.publish(Set.of(here));
            FacesContext.getCurrentInstance().getExternalContext().redirect(REDIRECTS);
        }
    }

    private static boolean isPage(String text) {
        return PagePath.refusal(text).isEmpty()
                && MediaTypes.isPage(PagePath.of(text))
                && !ReservedPaths.isReserved(PagePath.of(text));
    }

    public @Nullable String getError() {
        return error;
    }

    public String getPath() {
        return path;
    }

    public void setPath(String path) {
        this.path = path.strip();
    }

    public String getTo() {
        return to;
    }

    public void setTo(String to) {
        this.to = to.strip();
    }
}
