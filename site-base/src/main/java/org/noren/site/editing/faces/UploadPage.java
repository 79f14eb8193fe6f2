package org.noren.site.editing.faces;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.application.FacesMessage;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import org.jspecify.annotations.Nullable;
import org.noren.shared.page.PagePath;
import org.noren.site.importing.ImportDesk;
import org.noren.site.importing.ImportOrder;
import org.noren.site.office.Visitor;
import org.noren.site.office.faces.OfficeFrame;

/** Takes a zip archive with a whole site, which is brought in behind the page. */
@Named
@RequestScoped
public class UploadPage {
    @Inject
    ImportDesk imports;

    @Inject
    Visitor visitor;

    @Inject
    PageWish wishes;

    @Inject
    OfficeFrame frame;

    private @Nullable Part archive;
    private String at = "/";
    private boolean publish = true;

    public void look() throws IOException {
        run(true);
    }

    public void bringIn() throws IOException {
        run(false);
    }

    private void run(boolean dry) throws IOException {
        Part given = archive;
        if (given == null || given.getSize() == 0) {
            refuse(frame.text("upload.no-file"));
            return;
        }
        if (PagePath.refusal(at).isPresent()) {
            refuse(frame.text("page.problem.path"));
            return;
        }
        ImportOrder order = ImportOrder.by(frame.person().name()).at(PagePath.of(at));
        if (publish && frame.isDecides() && !wishes.isAsks()) order = order.published();
        long job = imports.start(copy(given), lastName(given), dry ? order.dry() : order, visitor.address());
        FacesContext.getCurrentInstance().getExternalContext().redirect("/office/import.xhtml?id=" + job);
    }

    private static Path copy(Part given) throws IOException {
        Path copy = Files.createTempFile("noren-import", ".zip");
        try (InputStream in = given.getInputStream()) {
            Files.copy(in, copy, StandardCopyOption.REPLACE_EXISTING);
        }
        return copy;
    }

    /** Some browsers send the folder too. */
    private static String lastName(Part given) {
        String file = given.getSubmittedFileName();
        return file.substring(Math.max(file.lastIndexOf('/'), file.lastIndexOf('\\')) + 1);
    }

    private static void refuse(String reason) {
        FacesContext.getCurrentInstance().addMessage(null, new FacesMessage(FacesMessage.SEVERITY_ERROR, reason, null));
    }

    public @Nullable Part getArchive() {
        return archive;
    }

    public void setArchive(@Nullable Part archive) {
        this.archive = archive;
    }

    public String getAt() {
        return at;
    }

    public void setAt(String at) {
        this.at = at.strip();
    }

    public boolean isPublish() {
        return publish;
    }

    public void setPublish(boolean publish) {
        this.publish = publish;
    }
}
