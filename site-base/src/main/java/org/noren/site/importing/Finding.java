package org.noren.site.importing;

import java.util.List;
import java.util.Optional;
import org.noren.shared.page.PagePath;
import org.noren.shared.page.Sanitised.Removed;
import org.noren.site.content.Draft;
import org.noren.site.importing.Destinations.Planned;
import org.noren.site.importing.ImportReport.OfFile;
import org.noren.site.importing.ImportReport.Outcome;

/**
 * What came to light while a draft was made of a file.
 *
 * @param removedBefore what was left behind before the sanitising policy saw the page
 */
record Finding(
        String file,
        PagePath path,
        List<Removed> removedBefore,
        List<String> deadLinks,
        List<String> missing,
        List<String> notes) {

    static Finding none(String file, PagePath path) {
        return new Finding(file, path, List.of(), List.of(), List.of(), List.of());
    }

    static Finding of(Planned file, SourceLinks.From links, List<Removed> removedBefore, List<String> notes) {
        return new Finding(
                file.file().name(),
                file.path(),
                removedBefore,
                List.copyOf(links.deadLinks()),
                List.copyOf(links.missingAssets()),
                notes);
    }

    OfFile report(Outcome outcome, List<Removed> removed) {
        List<Removed> all = java.util.stream.Stream.concat(removedBefore.stream(), removed.stream())
                .toList();
        return new OfFile(file, Optional.of(path), outcome, Optional.empty(), all, deadLinks, missing, notes);
    }

    /** A draft with what was found. */
    record Made(Draft draft, Finding finding) {
        static Made of(Planned file, Draft draft) {
            return new Made(draft, none(file.file().name(), file.path()));
        }
    }
}
