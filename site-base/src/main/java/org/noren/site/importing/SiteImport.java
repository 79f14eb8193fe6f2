package org.noren.site.importing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.ZipException;
import org.noren.site.importing.ImportSource.SourceTooLong;

/**
 * Brings a site in: all of it or nothing. Files are read one after another and never held together; what they become is
 * compared with what the site has, so that a second import of the same files changes nothing, and one of changed files
 * just the changes. Files that are no longer in the source stay in the site. S16, S32, V1, V4.
 */
public final class SiteImport {
    private final ImportTarget target;
    private final ImportLimits limits;
    private final ImportProgress progress;

    public SiteImport(ImportTarget target, ImportLimits limits) {
        this(target, limits, ImportProgress.UNSEEN);
    }

    public SiteImport(ImportTarget target, ImportLimits limits, ImportProgress progress) {
        this.target = target;
        this.limits = limits;
        this.progress = progress;
    }

    /** @throws IOException when the disk or the store fails; what is wrong with the site itself is a refusal */
    public ImportOutcome run(Path folderOrZip, ImportOrder order) throws IOException {
        try (ImportSource source = open(folderOrZip)) {
            return new ImportOutcome.Done(new ImportRun(source, target, limits, order).run(progress));
        } catch (ImportRefused refused) {
            return new ImportOutcome.Refused(refused.reasons());
        } catch (IOException | UncheckedIOException failed) {
            return refusal(failed);
        }
    }

    private ImportSource open(Path folderOrZip) throws ImportRefused, IOException {
        if (Files.isDirectory(folderOrZip)) return new FolderSource(folderOrZip, limits);
        if (Files.isRegularFile(folderOrZip)) return ZipSource.of(folderOrZip, limits);
        throw new ImportRefused(folderOrZip.getFileName() + " is neither a folder nor a zip archive");
    }

    /** A source that is too long or broken is refused, also when that came to light only while it was stored. */
    private static ImportOutcome refusal(Exception failed) throws IOException {
        for (Throwable cause = failed; cause != null; cause = cause.getCause())
            if (cause instanceof SourceTooLong || cause instanceof ZipException)
                return new ImportOutcome.Refused(List.of(String.valueOf(cause.getMessage())));
        if (failed instanceof IOException io) throw io;
        throw (UncheckedIOException) failed;
    }
}
