package org.noren.site.importing;

import java.util.List;
import java.util.Locale;
import org.noren.shared.page.Sanitised.Removed;
import org.noren.site.importing.ImportReport.Counts;
import org.noren.site.importing.ImportReport.OfFile;
import org.noren.site.importing.ImportReport.Outcome;

/** An import's report as lines for a terminal: the sums on top, then each file about which there is something to say. */
public final class ReportText {
    private ReportText() {}

    public static String of(ImportReport report) {
        var text = new StringBuilder(counts(report)).append('\n');
        for (OfFile file : report.files()) {
            boolean silent = file.outcome() == Outcome.UNCHANGED
                    && file.removed().isEmpty()
                    && file.deadLinks().isEmpty()
                    && file.missing().isEmpty();
            if (!silent) append(text, file);
        }
        return text.toString();
    }

    public static String of(List<String> refusals) {
        var text = new StringBuilder("Nothing was imported:\n");
        refusals.forEach(reason -> text.append("  ").append(reason).append('\n'));
        return text.toString();
    }

    private static String counts(ImportReport report) {
        Counts counts = report.counts();
        return "%s %d files at %s: %d new, %d changed, %d unchanged, %d skipped; %d cleaned, %d dead links, %d missing%s."
                .formatted(
                        report.dryRun() ? "Would import" : "Imported",
                        counts.files(),
                        report.at(),
                        counts.imported(),
                        counts.changed(),
                        counts.unchanged(),
                        counts.skipped(),
                        counts.cleaned(),
                        counts.deadLinks(),
                        counts.missing(),
                        report.published() && !report.dryRun() ? "; published" : "");
    }

    private static void append(StringBuilder text, OfFile file) {
        text.append(file.outcome().name().toLowerCase(Locale.ROOT)).append("  ").append(file.file());
        file.path().ifPresent(path -> text.append(" -> ").append(path));
        file.why().ifPresent(why -> text.append(": ").append(why));
        text.append('\n');
        for (Removed removed : file.removed()) line(text, "removed", removed.toString());
        for (String link : file.deadLinks()) line(text, "dead link", link);
        for (String missing : file.missing()) line(text, "missing", missing);
        for (String note : file.notes()) line(text, "note", note);
    }

    private static void line(StringBuilder text, String what, String detail) {
        text.append("    ").append(what).append(": ").append(detail).append('\n');
    }
}
