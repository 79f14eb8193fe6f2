package org.noren.site.importing;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;

/**
 * Which files does the import bring? A folder or an archive. Files are opened one at a time and as often as needed, so
 * an import never holds all contents in memory.
 */
interface ImportSource extends Closeable {
    /** All files by name, sorted. */
    List<SourceFile> files() throws ImportRefused, IOException;

    /** The content, which fails with {@link SourceTooLong} when it turns out longer than it may be. */
    InputStream open(SourceFile file) throws IOException;

    /**
     * A file of the source.
     *
     * @param name relative, with slashes, such as {@code about/index.html}
     */
    record SourceFile(String name) implements Comparable<SourceFile> {
        @Override
        public int compareTo(SourceFile other) {
            return name.compareTo(other.name);
        }
    }

    /** A file, or all of them together, is longer than it said or than it may be. */
    final class SourceTooLong extends IOException {
        private static final long serialVersionUID = 1L;

        SourceTooLong(String message) {
            super(message);
        }
    }
}
