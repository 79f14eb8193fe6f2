package org.noren.site.office.faces;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.noren.site.office.AuditRecord;
import org.noren.site.office.AuditTrail;

/** Who did what, the newest first. */
@Named
@RequestScoped
public class AuditPage {
    private static final int SHOWN = 200;
    private static final int LATEST = 8;

    @Inject
    AuditTrail trail;

    @Inject
    OfficeFrame frame;

    private @Nullable List<AuditRecord> lines;

    public List<AuditRecord> getLines() {
        if (lines == null) lines = trail.latest(SHOWN);
        return lines;
    }

    /** For the start page. */
    public List<AuditRecord> getLatest() {
        return getLines().stream().limit(LATEST).toList();
    }

    /** What was done, in the visitor's language; the word itself when the office has no other for it. */
    public String words(AuditRecord line) {
        return frame.texts().optional("audit.did." + line.action()).orElse(line.action());
    }
}
