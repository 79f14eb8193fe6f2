package org.noren.servers;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** A folder packed as a zip, file by file; version control's own folders stay behind, symbolic links too. */
final class FolderArchive {

    /** The longest archive that an office takes; packing ends there, before a disk is filled in vain. */
    static final long LONGEST = 1L << 30;

    private FolderArchive() {}

    /** Returns how many files were packed. */
    static int pack(Path folder, Path archive, long longest) throws IOException {
        try (OutputStream out = new Capped(Files.newOutputStream(archive), longest, folder);
                ZipOutputStream zip = new ZipOutputStream(out)) {
            zip.setLevel(Deflater.BEST_SPEED);
            Packer packer = new Packer(folder, zip);
            Files.walkFileTree(folder, packer);
            return packer.files;
        }
    }

    private static final class Capped extends FilterOutputStream {
        private final long longest;
        private final Path folder;
        private long length;

        private Capped(OutputStream out, long longest, Path folder) {
            super(out);
            this.longest = longest;
            this.folder = folder;
        }

        @Override
        public void write(int one) throws IOException {
            count(1);
            out.write(one);
        }

        @Override
        public void write(byte[] bytes, int from, int some) throws IOException {
            count(some);
            out.write(bytes, from, some);
        }

        private void count(int some) {
            length += some;
            if (length > longest) {
                throw new Trouble(folder + " packs to more than the " + (longest >> 20)
                        + " MiB that one import may have; import it in parts, each with an --at of its own.");
            }
        }
    }

    private static final class Packer extends SimpleFileVisitor<Path> {
        private final Path folder;
        private final ZipOutputStream zip;
        private int files;

        private Packer(Path folder, ZipOutputStream zip) {
            this.folder = folder;
            this.zip = zip;
        }

        @Override
        public FileVisitResult preVisitDirectory(Path directory, BasicFileAttributes attributes) {
            return directory.endsWith(".git") ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
            if (attributes.isRegularFile()) {
                zip.putNextEntry(new ZipEntry(folder.relativize(file).toString().replace('\\', '/')));
                Files.copy(file, zip);
                zip.closeEntry();
                files++;
            }
            return FileVisitResult.CONTINUE;
        }
    }
}
