package org.noren.site.importing;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

/**
 * A zip archive. Nothing is unpacked to the disk; names that would leave the archive's own folder refuse it as a whole,
 * because whoever made them did not make a site.
 */
final class ZipSource implements ImportSource {
    /** How Japanese versions of Windows write names without saying so. */
    private static final Charset WINDOWS = Charset.forName("windows-31j");

    private final ZipFile zip;
    private final ImportLimits limits;
    private final TotalLength total = new TotalLength();
    private final Map<String, ZipEntry> entries = new TreeMap<>();

    private ZipSource(ZipFile zip, ImportLimits limits) {
        this.zip = zip;
        this.limits = limits;
    }

    static ZipSource of(Path archive, ImportLimits limits) throws ImportRefused, IOException {
        try {
            return new ZipSource(open(archive), limits);
        } catch (ZipException broken) {
            throw new ImportRefused("The archive cannot be read as a zip: " + broken.getMessage());
        }
    }

    private static ZipFile open(Path archive) throws IOException {
        try {
            return new ZipFile(archive.toFile(), StandardCharsets.UTF_8);
        } catch (ZipException notUtf8) {
            return new ZipFile(archive.toFile(), WINDOWS);
        }
    }

    @Override
    public List<SourceFile> files() throws ImportRefused {
        List<String> refused = new ArrayList<>();
        if (zip.size() > limits.files())
            throw new ImportRefused("The archive has " + zip.size() + " entries; at most " + limits.files()
                    + " are allowed; import the site in parts, each to its own folder");
        for (ZipEntry entry : Collections.list(zip.entries())) {
            String name = entry.getName();
            if (entry.isDirectory()) continue;
            if (leaves(name)) refused.add("\"" + name + "\" would lead out of the archive's folder");
            else if (entries.put(name, entry) != null) refused.add(name + " is in the archive twice");
            else if (entry.getSize() > limits.fileBytes())
                refused.add(name + " has " + entry.getSize() + " bytes; a file may have at most " + limits.fileBytes());
        }
        if (!refused.isEmpty()) throw new ImportRefused(refused);
        return entries.keySet().stream().map(SourceFile::new).toList();
    }

    @Override
    public InputStream open(SourceFile file) throws IOException {
        ZipEntry entry = entries.get(file.name());
        if (entry == null) throw new IllegalArgumentException("No entry of the archive: " + file.name());
        return new CountedStream(zip.getInputStream(entry), file.name(), entry.getCompressedSize(), limits, total);
    }

    @Override
    public void close() throws IOException {
        zip.close();
    }

    private static boolean leaves(String name) {
        return name.startsWith("/")
                || name.indexOf('\\') >= 0
                || name.indexOf('\0') >= 0
                || name.matches("[A-Za-z]:.*")
                || List.of(name.split("/", -1)).contains("..");
    }
}
