package org.noren.site.importing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Path;

/** The import into the site that this server serves, for the office's upload and its door for programs. */
@ApplicationScoped
public class Importer {
    private final ImportTarget site;

    /** For the container's proxy only. */
    @SuppressWarnings("NullAway")
    protected Importer() {
        this.site = null;
    }

    @Inject
    public Importer(ImportTarget site) {
        this.site = site;
    }

    /** Call it outside of a transaction: it makes its own, with a time-out that suits thousands of files. */
    public ImportOutcome run(Path folderOrZip, ImportOrder order) throws IOException {
        return new SiteImport(site, ImportLimits.USUAL).run(folderOrZip, order);
    }
}
