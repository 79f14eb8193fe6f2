package org.noren.site.importing;

import java.util.List;
import java.util.Optional;
import org.noren.shared.page.PagePath;
import org.noren.shared.page.Sanitised.Removed;
import org.noren.shared.seal.StrictJson;
import org.noren.shared.seal.StrictJson.Named;

/**
 * What an import did, or would do, file by file. Its JSON form is the records' fields by their names.
 *
 * @param at folder of the site that the import went to
 * @param dryRun whether nothing was changed
 * @param published whether what was imported was published
 */
@Named("import-report")
public record ImportReport(Counts counts, PagePath at, boolean dryRun, boolean published, List<OfFile> files) {
    public ImportReport {
        files = List.copyOf(files);
    }

    static ImportReport of(ImportOrder order, List<OfFile> files) {
        return new ImportReport(Counts.of(files), order.at(), order.dryRun(), order.publish(), files);
    }

    public byte[] json() {
        return StrictJson.write(this);
    }

    /** What became of a file. */
    public enum Outcome {
        /** Its path was free. */
        IMPORTED,
        /** Something else lay at its path and is now the draft before. */
        CHANGED,
        /** It is what lies there already. */
        UNCHANGED,
        /** Left out; {@link OfFile#why} says why. */
        SKIPPED
    }

    /**
     * One file.
     *
     * @param file its name in the folder or archive
     * @param path where it went
     * @param why for a skipped one
     * @param removed what the sanitising policy took out
     * @param deadLinks addresses that lead nowhere, neither in the import nor in the site; they stay
     * @param missing pictures and style sheets that nobody has; their places are left empty
     * @param notes what else is worth knowing, such as a guessed character set
     */
    public record OfFile(
            String file,
            Optional<PagePath> path,
            Outcome outcome,
            Optional<String> why,
            List<Removed> removed,
            List<String> deadLinks,
            List<String> missing,
            List<String> notes) {
        public OfFile {
            removed = List.copyOf(removed);
            deadLinks = List.copyOf(deadLinks);
            missing = List.copyOf(missing);
            notes = List.copyOf(notes);
        }

        static OfFile skipped(String file, String why) {
            return new OfFile(
                    file,
                    Optional.empty(),
                    Outcome.SKIPPED,
                    Optional.of(why),
                    List.of(),
                    List.of(),
                    List.of(),
                    List.of());
        }
    }

    /**
     * The sums.
     *
     * @param cleaned files out of which the policy took something
     */
    public record Counts(
            int files, int imported, int changed, int unchanged, int skipped, int cleaned, int deadLinks, int missing) {
        static Counts of(List<OfFile> files) {
            return new Counts(
                    files.size(),
                    count(files, Outcome.IMPORTED),
                    count(files, Outcome.CHANGED),
                    count(files, Outcome.UNCHANGED),
                    count(files, Outcome.SKIPPED),
                    (int) files.stream()
                            .filter(file -> !file.removed().isEmpty())
                            .count(),
                    files.stream().mapToInt(file -> file.deadLinks().size()).sum(),
                    files.stream().mapToInt(file -> file.missing().size()).sum());
        }

        private static int count(List<OfFile> files, Outcome outcome) {
            return (int)
                    files.stream().filter(file -> file.outcome() == outcome).count();
        }
    }
}
