package org.noren.main.publishing.faces;

import static org.noren.site.office.faces.Parameters.parameter;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.noren.main.partnership.PartnerFile;
import org.noren.main.partnership.PartnerFiles;
import org.noren.main.publishing.Difference;
import org.noren.main.publishing.DryRun;
import org.noren.main.publishing.DryRun.Outlook;
import org.noren.main.publishing.Steering;
import org.noren.shared.edition.Edition.Change;
import org.noren.shared.peer.SiteName;
import org.noren.site.office.faces.OfficeFrame;
import org.noren.site.office.faces.Told;

/** What a partner would get now, looked at before it goes. */
@Named
@RequestScoped
public class PartnerDryRun {
    private static final int SHOWN = 200;

    @Inject
    PartnerFiles files;

    @Inject
    DryRun dryRun;

    @Inject
    Steering steering;

    @Inject
    OfficeFrame frame;

    @Inject
    Told told;

    @Inject
    HttpServletRequest request;

    private @Nullable PartnerFile file;
    private @Nullable Outlook outlook;

    public void open() throws IOException {
        file = name().flatMap(files::open).orElse(null);
        outlook = name().flatMap(dryRun::of).orElse(null);
        if (file == null || outlook == null) {
            told.warning(frame.text("partner.unknown"));
            go("/office/partners.xhtml");
        }
    }

    public void updateNow() throws IOException {
        SiteName name = name().orElseThrow();
        steering.updateNow(name);
        told.good(frame.text(
                "partner.did.update", files.open(name).map(PartnerFile::title).orElse(name.value())));
        go(PartnersBoard.addressOf(name));
    }

    private Optional<SiteName> name() {
        return SiteNames.of(getName());
    }

    public String getName() {
        return parameter(request, "name");
    }

    public @Nullable PartnerFile getFile() {
        return file;
    }

    /** What would go, if anything would. */
    public Outlook.@Nullable Update getUpdate() {
        return outlook instanceof Outlook.Update update ? update : null;
    }

    public String getSentence() {
        if (outlook instanceof Outlook.Update update) {
            return frame.text(
                    update.release() ? "dry-run.new" : "dry-run.under-way",
                    update.objects(),
                    Sizes.words(frame.getLocale(), update.bytes()));
        } else if (outlook instanceof Outlook.Stopped stopped) {
            return frame.text("dry-run.stopped", stopped.why().words());
        }
        return frame.text(outlook instanceof Outlook.UpToDate ? "dry-run.nothing" : "dry-run.empty");
    }

    public String getTone() {
        if (outlook instanceof Outlook.Stopped) {
            return "tone-bad";
        }
        return outlook instanceof Outlook.UpToDate ? "tone-good" : "tone-calm";
    }

    /** The first of the changes; {@link #getMore} says how many are left out. */
    public List<Change> getChanges() {
        return changes().stream().limit(SHOWN).toList();
    }

    public int getMore() {
        return Math.max(0, changes().size() - SHOWN);
    }

    private List<Change> changes() {
        Outlook.Update update = getUpdate();
        return update == null ? List.of() : update.changes();
    }

    /** {@code added}, {@code changed} or {@code removed}. */
    public String how(Change change) {
        if (change.before().isEmpty()) {
            return "added";
        }
        return change.after().isEmpty() ? "removed" : "changed";
    }

    public String toneOf(Change change) {
        return switch (how(change)) {
            case "added" -> "tone-good";
            case "removed" -> "tone-warning";
            default -> "tone-calm";
        };
    }

    public boolean page(Change change) {
        return Difference.isPage(change);
    }

    private static void go(String address) throws IOException {
        FacesContext.getCurrentInstance().getExternalContext().redirect(address);
    }
}
