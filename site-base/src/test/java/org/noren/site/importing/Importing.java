package org.noren.site.importing;

import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.io.TempDir;
import org.noren.site.importing.ImportReport.OfFile;
import org.noren.site.importing.ImportReport.Outcome;

/** A site that folders are imported into, and what its import reports. */
abstract class Importing {
    static final ImportOrder ORDER = ImportOrder.by("hanako");

    @TempDir
    Path temporary;

    final MapTarget site = new MapTarget();

    final ImportReport imported(SourceFixture source, ImportOrder order) throws IOException {
        ImportOutcome outcome = new SiteImport(site, ImportLimits.USUAL).run(source.folder(temporary), order);
        return assertInstanceOf(ImportOutcome.Done.class, outcome, () -> outcome.toString())
                .report();
    }

    final ImportReport imported(SourceFixture source) throws IOException {
        return imported(source, ORDER);
    }

    static OfFile file(ImportReport report, String name) {
        return report.files().stream()
                .filter(f -> f.file().equals(name))
                .findFirst()
                .orElseThrow();
    }

    static List<String> files(ImportReport report, Outcome outcome) {
        return report.files().stream()
                .filter(f -> f.outcome() == outcome)
                .map(OfFile::file)
                .toList();
    }
}
