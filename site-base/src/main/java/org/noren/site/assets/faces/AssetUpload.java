package org.noren.site.assets.faces;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.application.FacesMessage;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.noren.shared.page.PagePath;
import org.noren.site.content.Content;
import org.noren.site.content.Draft;
import org.noren.site.content.Saved;
import org.noren.site.editing.Pictures;
import org.noren.site.editing.faces.Publishing;
import org.noren.site.editing.faces.RefusalsHere;
import org.noren.site.office.faces.OfficeFrame;
import org.noren.site.office.faces.Told;

/** Takes one file or several into a folder. Each is taken or refused for itself, and nothing that lies there is overwritten. */
@Named
@RequestScoped
public class AssetUpload {
    /** More than these were chosen by mistake; a whole site comes in as an archive. */
    private static final int MOST = 200;

    private static final String FILES = "files";
    private static final String USUAL = "/img/";

    @Inject
    Publishing publishing;

    @Inject
    AssetFindings findings;

    @Inject
    RefusalsHere refusals;

    @Inject
    OfficeFrame frame;

    @Inject
    Told told;

    @Inject
    AssetList list;

    private String folder = USUAL;

    public void keep() throws IOException, ServletException {
        take(false);
    }

    public void keepAndPublish() throws IOException, ServletException {
        take(true);
    }

    private void take(boolean publish) throws IOException, ServletException {
        List<Part> parts = SentFiles.in(FILES);
        if (parts.isEmpty()) refuse(frame.text("upload.no-file"));
        else if (parts.size() > MOST) refuse(frame.text("assets.upload.too-many", parts.size(), MOST));
        else if (!folder.endsWith("/") || PagePath.refusal(folder).isPresent())
            refuse(frame.text("assets.upload.no-folder", folder));
        else take(parts, publish);
    }

    private void take(List<Part> parts, boolean publish) throws IOException {
        Set<PagePath> taken = new TreeSet<>();
        for (Part part : parts) take(part).ifPresent(taken::add);
        if (taken.size() == 1)
            told.good(frame.text("assets.upload.did-one", taken.iterator().next()));
        else if (!taken.isEmpty()) told.good(frame.text("assets.upload.did", taken.size(), folder));
        if (publish && !taken.isEmpty()) publishing.publish(taken);
        taken.forEach(findings::warn);
        boolean one = taken.size() == 1 && parts.size() == 1;
        go(
                one
                        ? AssetPage.address(taken.iterator().next())
                        : taken.isEmpty() ? AssetList.ADDRESS + "?upload=true" : AssetList.ADDRESS);
    }

    private Optional<PagePath> take(Part part) {
        String name = SentFiles.name(part);
        String place = folder + Pictures.clean(name);
        if (place.equals(folder) || PagePath.refusal(place).isPresent()) {
            told.warning(frame.text("assets.upload.no-name", name));
            return Optional.empty();
        }
        PagePath path = PagePath.of(place);
        Saved saved = publishing.save(new Draft(path, new Content.File(part::getInputStream)), 0);
        if (saved instanceof Saved.Refused refused) told.warning(refusals.of(refused.refusal()));
        else if (saved instanceof Saved.Stale stale)
            told.warning(
                    stale.theirs() instanceof Content.Moved moved
                            ? frame.text(
                                    "assets.elsewhere",
                                    path.value(),
                                    moved.redirect().to().value())
                            : frame.text("assets.upload.taken", path));
        return saved instanceof Saved.Done ? Optional.of(path) : Optional.empty();
    }

    /** Whether the form is wanted. */
    public boolean isOpen() {
        return list.parameter("upload").equals("true");
    }

    public String getFolder() {
        return folder;
    }

    public void setFolder(String folder) {
        this.folder = folder.strip();
    }

    private static void go(String address) throws IOException {
        FacesContext.getCurrentInstance().getExternalContext().redirect(address);
    }

    private static void refuse(String reason) {
        FacesContext.getCurrentInstance().addMessage(null, new FacesMessage(FacesMessage.SEVERITY_ERROR, reason, null));
    }
}
