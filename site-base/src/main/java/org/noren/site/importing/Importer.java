package org.noren.site.importing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Path;
import org.noren.site.office.Audit;

/** The import into the site that this server serves, for the office's upload and its door for programs. */
@ApplicationScoped
public class Importer {
    private static final String DONE = "import";
    private static final String REFUSED = "import-refused";

    private final ImportTarget site;
    private final Audit audit;

    /** For the container's proxy only. */
    @SuppressWarnings("NullAway")
    protected Importer() {
        this.site = null;
        this.audit = null;
    }

    @Inject
    public Importer(ImportTarget site, Audit audit) {
        this.site = site;
        this.audit = audit;
    }

    /** Call it outside of a transaction: it makes its own, with a time-out that suits thousands of files. */
    public ImportOutcome run(Path folderOrZip, ImportOrder order) throws IOException {
        ImportOutcome outcome = new SiteImport(site, ImportLimits.USUAL).run(folderOrZip, order);
        if (!order.dryRun()) audit.did(action(outcome), audited(order, outcome));
        return outcome;
    }

    /**
     * The same for an import that goes on after the request that asked for it.
     *
     * @param origin address of the machine that asked
     */
    public ImportOutcome run(Path folderOrZip, ImportOrder order, String origin, ImportProgress progress)
            throws IOException {
        ImportOutcome outcome = new SiteImport(site, ImportLimits.USUAL, progress).run(folderOrZip, order);
        if (!order.dryRun()) audit.did(order.author(), origin, action(outcome), audited(order, outcome));
        return outcome;
    }

    private static String action(ImportOutcome outcome) {
        return outcome instanceof ImportOutcome.Refused ? REFUSED : DONE;
    }

    /** Numbers alone: what they count is told by the action's name, in the reader's language. */
    private static String audited(ImportOrder order, ImportOutcome outcome) {
        if (outcome instanceof ImportOutcome.Refused refused)
            return order.at() + ": " + refused.reasons().size();
        ImportReport.Counts counts = ((ImportOutcome.Done) outcome).report().counts();
        return order.at() + ": " + counts.imported() + ", " + counts.changed() + ", " + counts.unchanged() + ", "
                + counts.skipped();
    }
}
