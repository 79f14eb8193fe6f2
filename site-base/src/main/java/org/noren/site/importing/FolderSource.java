package org.noren.site.importing;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;

/** A folder on this machine. Links are followed to files inside of the folder only. */
final class FolderSource implements ImportSource {
    private final Path folder;
    private final ImportLimits limits;
    private final TotalLength total = new TotalLength();

    FolderSource(Path folder, ImportLimits limits) throws IOException {
        this.folder = folder.toRealPath();
        this.limits = limits;
    }

    @Override
    public List<SourceFile> files() throws ImportRefused, IOException {
        var files = new TreeSet<SourceFile>();
        List<String> refused = new ArrayList<>();
        Files.walkFileTree(folder, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                String name = folder.relativize(file).toString().replace('\\', '/');
                if (attributes.isSymbolicLink() && !insideFolder(file))
                    refused.add(name + " is a link that leads out of the folder");
                else if (Files.isRegularFile(file)) {
                    if (Files.size(file) > limits.fileBytes())
                        refused.add(name + " has " + Files.size(file) + " bytes; a file may have at most "
                                + limits.fileBytes());
                    files.add(new SourceFile(name));
                }
                if (files.size() > limits.files()) return FileVisitResult.TERMINATE;
                return FileVisitResult.CONTINUE;
            }
        });
        if (files.size() > limits.files())
            refused.add("The folder has more than " + limits.files()
                    + " files; import the site in parts, each to its own folder");
        if (!refused.isEmpty()) throw new ImportRefused(refused);
        return List.copyOf(files);
    }

    @Override
    public InputStream open(SourceFile file) throws IOException {
        InputStream content = Files.newInputStream(folder.resolve(file.name()));
        return new CountedStream(content, file.name(), -1, limits, total);
    }

    @Override
    public void close() {}

    private boolean insideFolder(Path link) throws IOException {
        return Files.exists(link) && link.toRealPath().startsWith(folder);
    }
}
