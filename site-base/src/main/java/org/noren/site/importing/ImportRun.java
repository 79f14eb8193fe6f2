package org.noren.site.importing;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.noren.shared.page.MediaTypes;
import org.noren.shared.page.PagePath;
import org.noren.site.content.Applied;
import org.noren.site.importing.Destinations.Planned;
import org.noren.site.importing.Destinations.What;
import org.noren.site.importing.ImportReport.OfFile;
import org.noren.site.importing.ImportReport.Outcome;

/**
 * One import at work. It goes through the files twice: first it looks at each, to know which pictures are good and which
 * pages are translations of each other; then it makes drafts of them, one at a time, as the site takes them.
 */
final class ImportRun {
    private static final String APPROVAL =
            "What this site shows is approved first; import it without publishing, then ask for approval in the list of pages";

    private final ImportSource source;
    private final ImportTarget target;
    private final ImportLimits limits;
    private final ImportOrder order;

    ImportRun(ImportSource source, ImportTarget target, ImportLimits limits, ImportOrder order) {
        this.source = source;
        this.target = target;
        this.limits = limits;
        this.order = order;
    }

    ImportReport run(ImportProgress progress) throws ImportRefused, IOException {
        if (order.publish() && target.asksFirst()) throw new ImportRefused(APPROVAL);
        Destinations destinations = Destinations.of(source.files(), order.at());
        checkAssets(destinations);
        if (destinations.isEmpty())
            throw new ImportRefused("There is nothing to import: no page, picture, style sheet or layout was found");
        var links = new SourceLinks(destinations, target, order.at());
        var reading = new TextReading(source, limits);
        var lists = new SourceLists(target, order.publish());
        var pages = new PageMaking(destinations, links, new SourceLabels(target, order.publish()), lists, order);
        lookAt(destinations, reading, pages);
        var drafts = new DraftStream(source, reading, destinations, pages, new StyleMaking(links), progress);
        Applied applied = order.dryRun()
                ? target.preview(() -> drafts)
                : target.apply(() -> drafts, lists::found, order.publish(), order.author());
        if (!applied.done()) throw refusal(applied, drafts.findings());
        return report(applied, drafts.findings(), destinations.skipped());
    }

    private static void lookAt(Destinations destinations, TextReading reading, PageMaking pages) {
        List<Planned> files = destinations.of(What.PAGE);
        // Reading takes most of the time, and needs nothing but the file
        List<Optional<SourceFacts>> facts =
                files.parallelStream().map(file -> facts(file, reading)).toList();
        for (int i = 0; i < files.size(); i++) {
            if (facts.get(i).isPresent()) pages.lookAt(facts.get(i).get());
            else reading.leaveOut(files.get(i), destinations);
        }
    }

    private static Optional<SourceFacts> facts(Planned file, TextReading reading) {
        try {
            return reading.read(file).map(text -> SourceFacts.of(file, text));
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** Leaves out drawings that are more than drawings; a file that is not what its name says refuses the import. */
    private void checkAssets(Destinations destinations) throws ImportRefused, IOException {
        List<String> lies = new ArrayList<>();
        for (Planned file : destinations.of(What.ASSET)) {
            int length = MediaTypes.isReadWhole(file.at()) ? MediaTypes.LONGEST_TEXT + 1 : MediaTypes.START;
            try (InputStream content = source.open(file.file())) {
                if (MediaTypes.check(file.at(), content.readNBytes(length))
                        instanceof MediaTypes.Verdict.Refused against) {
                    if (against.wrongType()) lies.add(file.file().name() + ": it " + against.why());
                    destinations.skip(file, against.why());
                }
            }
        }
        if (!lies.isEmpty()) throw new ImportRefused(lies);
    }

    private static ImportRefused refusal(Applied applied, List<Finding> findings) {
        Map<PagePath, String> files = new HashMap<>();
        findings.forEach(finding -> files.put(finding.path(), finding.file()));
        return new ImportRefused(applied.refused().stream()
                .map(refusal ->
                        files.getOrDefault(refusal.path(), refusal.path().value()) + ": " + refusal.reason())
                .toList());
    }

    private ImportReport report(Applied applied, List<Finding> findings, Map<String, String> skipped) {
        Set<PagePath> created = new HashSet<>(applied.created());
        Set<PagePath> changed = new HashSet<>(applied.changed());
        List<OfFile> files = new ArrayList<>();
        for (Finding finding : findings) {
            PagePath path = finding.path();
            Outcome outcome = created.contains(path)
                    ? Outcome.IMPORTED
                    : changed.contains(path) ? Outcome.CHANGED : Outcome.UNCHANGED;
            files.add(finding.report(outcome, applied.removed().getOrDefault(path, List.of())));
        }
        skipped.forEach((file, why) -> files.add(OfFile.skipped(file, why)));
        files.sort(Comparator.comparing(OfFile::file));
        return ImportReport.of(order, files);
    }
}
