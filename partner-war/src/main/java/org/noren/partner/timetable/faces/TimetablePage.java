package org.noren.partner.timetable.faces;

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
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.noren.partner.timetable.FlawWords;
import org.noren.partner.timetable.LoadedFeed;
import org.noren.partner.timetable.TimetableDesk;
import org.noren.partner.timetable.TimetableDesk.Outcome;
import org.noren.shared.page.ReservedPaths;
import org.noren.site.office.faces.OfficeFrame;
import org.noren.site.office.faces.Told;
import org.noren.site.settings.SiteSettings;

/** Which timetable shoppers are shown, and where another one is sent in. */
@Named
@RequestScoped
public class TimetablePage {
    static final String HERE = "/office/timetable.xhtml";

    private static final int MEGA = 20;

    @Inject
    TimetableDesk desk;

    @Inject
    OfficeFrame frame;

    @Inject
    SiteSettings settings;

    @Inject
    Told told;

    private @Nullable Part archive;
    private @Nullable Optional<LoadedFeed> loaded;

    public @Nullable LoadedFeed getFeed() {
        if (loaded == null) loaded = desk.loaded();
        return loaded.orElse(null);
    }

    /** Where shoppers find it. */
    public String getAddress() {
        return settings.shopAddress() + ReservedPaths.TIMETABLE.address();
    }

    public long getMost() {
        return desk.longest() >> MEGA;
    }

    public void take() throws IOException {
        Part given = archive;
        if (given == null || given.getSize() == 0) {
            refuse(frame.text("upload.no-file"));
            return;
        }
        Path copy = Files.createTempFile("noren-timetable", ".zip");
        try {
            try (InputStream in = given.getInputStream()) {
                Files.copy(in, copy, StandardCopyOption.REPLACE_EXISTING);
            }
            Outcome outcome = desk.take(copy, lastName(given), frame.person().name());
            if (outcome instanceof Outcome.Refused refused) {
                refuse(FlawWords.of(refused.flaw(), frame.texts()) + " " + frame.text("timetable.unchanged"));
            } else {
                told.good(frame.text("timetable.taken"));
                FacesContext.getCurrentInstance().getExternalContext().redirect(HERE);
            }
        } finally {
            Files.delete(copy);
        }
    }

    public void remove() throws IOException {
        desk.remove();
        told.good(frame.text("timetable.removed"));
        FacesContext.getCurrentInstance().getExternalContext().redirect(HERE);
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
}
