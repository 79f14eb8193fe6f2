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
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.noren.shared.page.PagePath;
import org.noren.site.content.Content;
import org.noren.site.content.Draft;
import org.noren.site.content.Saved;
import org.noren.site.importing.ImportOrder;
import org.noren.site.importing.ImportOutcome;
import org.noren.site.importing.ImportReport;
import org.noren.site.importing.Importer;
import org.noren.site.office.faces.OfficeFrame;

/** Takes a single file, or a zip archive with a whole site, and shows what came of it. */
@Named
@RequestScoped
public class UploadPage {
    private static final int SHOWN = 300;

    @Inject
    Importer importer;

    @Inject
    Publishing publishing;

    @Inject
    OfficeFrame frame;

    private @Nullable Part archive;
    private @Nullable Part file;
    private String at = "/";
    private String path = "/";
    private boolean publish = true;
    private @Nullable ImportReport report;

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
        if (publish) order = order.published();
        Path copy = Files.createTempFile("noren-import", ".zip");
        try (InputStream in = given.getInputStream()) {
            Files.copy(in, copy, StandardCopyOption.REPLACE_EXISTING);
            show(importer.run(copy, dry ? order.dry() : order));
        } finally {
            Files.deleteIfExists(copy);
        }
    }

    private void show(ImportOutcome outcome) {
        if (outcome instanceof ImportOutcome.Done done) report = done.report();
        else if (outcome instanceof ImportOutcome.Refused refused)
            refused.reasons().stream().limit(SHOWN).forEach(UploadPage::refuse);
    }

    /** Keeps one file, a picture say, at the path that was typed; below it by its own name when that is a folder. */
    public void keep() throws IOException {
        Part given = file;
        if (given == null || given.getSize() == 0) {
            refuse(frame.text("upload.no-file"));
            return;
        }
        String target = path.endsWith("/") ? path + lastName(given.getSubmittedFileName()) : path;
        if (PagePath.refusal(target).isPresent()) {
            refuse(frame.text("page.problem.path"));
            return;
        }
        PagePath place = PagePath.of(target);
        Saved saved = publishing.replace(new Draft(place, new Content.File(given::getInputStream)));
        if (saved instanceof Saved.Refused refused) {
            refuse(refused.refusal().toString());
            return;
        }
        publishing.publish(Set.of(place));
        FacesContext.getCurrentInstance().getExternalContext().redirect("/office/pages.xhtml?kind=ASSET");
    }

    /** Some browsers send the folder too. */
    private static String lastName(String file) {
        return file.substring(Math.max(file.lastIndexOf('/'), file.lastIndexOf('\\')) + 1);
    }

    private static void refuse(String reason) {
        FacesContext.getCurrentInstance().addMessage(null, new FacesMessage(FacesMessage.SEVERITY_ERROR, reason, null));
    }

    public @Nullable ImportReport getReport() {
        return report;
    }

    /** The sums, in one sentence. */
    public String getCounts() {
        ImportReport shown = report;
        if (shown == null) return "";
        ImportReport.Counts counts = shown.counts();
        return frame.text(
                shown.dryRun() ? "upload.would" : "upload.did",
                counts.files(),
                counts.imported(),
                counts.changed(),
                counts.unchanged(),
                counts.skipped());
    }

    /** The files about which there is something to say. */
    public List<ImportReport.OfFile> getFiles() {
        ImportReport shown = report;
        return shown == null
                ? List.of()
                : shown.files().stream()
                        .filter(UploadPage::isTelling)
                        .limit(SHOWN)
                        .toList();
    }

    private static boolean isTelling(ImportReport.OfFile file) {
        return file.outcome() == ImportReport.Outcome.SKIPPED
                || !file.removed().isEmpty()
                || !file.deadLinks().isEmpty()
                || !file.missing().isEmpty()
                || !file.notes().isEmpty();
    }

    public @Nullable Part getArchive() {
        return archive;
    }

    public void setArchive(@Nullable Part archive) {
        this.archive = archive;
    }

    public @Nullable Part getFile() {
        return file;
    }

    public void setFile(@Nullable Part file) {
        this.file = file;
    }

    public String getAt() {
        return at;
    }

    public void setAt(String at) {
        this.at = at.strip();
    }

    public String getPath() {
        return path;
    }

    public void setPath(String path) {
        this.path = path.strip();
    }

    public boolean isPublish() {
        return publish;
    }

    public void setPublish(boolean publish) {
        this.publish = publish;
    }
}
