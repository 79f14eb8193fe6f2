package org.noren.partner.web.faces;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.noren.partner.intake.IntakeReport;
import org.noren.partner.intake.IntakeState;
import org.noren.shared.page.PagePath;
import org.noren.shared.seal.Digest;
import org.noren.site.office.faces.OfficeFrame;
import org.noren.site.settings.SiteSettings;

/** What this site serves of the main site's pages, since when, and whether that is the newest. */
@Named
@RequestScoped
public class ServedPage {
    @Inject
    IntakeState state;

    @Inject
    SiteSettings settings;

    @Inject
    OfficeFrame frame;

    private @Nullable IntakeReport report;

    public IntakeReport getReport() {
        if (report == null) report = state.now();
        return report;
    }

    public FreshnessWords getFreshness() {
        return new FreshnessWords(getReport().freshness(), frame.texts(), frame::time);
    }

    public String getMain() {
        return settings.mainName();
    }

    public String getRelease() {
        return getReport().release().map(Digest::hex).orElse("");
    }

    public String getEdition() {
        return getReport().edition().map(Digest::hex).orElse("");
    }

    public String getSince() {
        return frame.time(getReport().since().orElse(null));
    }

    public String getHeard() {
        return frame.time(getReport().heard().orElse(null));
    }

    /** By how many seconds this site's clock is ahead. */
    public long getSkewSeconds() {
        return getReport().skew().map(Duration::toSeconds).orElse(0L);
    }

    public List<String> getClashes() {
        return getReport().clashes().stream().sorted().map(PagePath::value).toList();
    }
}
