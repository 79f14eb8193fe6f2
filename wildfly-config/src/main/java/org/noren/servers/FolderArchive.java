package org.noren.servers;

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

    private FolderArchive() {}

    /** Returns how many files were packed. */
    static int pack(Path folder, Path archive) throws IOException {
        try (OutputStream out = Files.newOutputStream(archive);
                ZipOutputStream zip = new ZipOutputStream(out)) {
            zip.setLevel(Deflater.BEST_SPEED);
            Packer packer = new Packer(folder, zip);
            Files.walkFileTree(folder, packer);
            return packer.files;
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
