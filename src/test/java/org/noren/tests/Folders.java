package org.noren.tests;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.stream.Stream;

/** What a test run does to whole folders. */
final class Folders {
    private Folders() {}

    /** How often these bytes stand in the files below the folder. */
    static int count(Path tree, byte[] wanted) throws IOException {
        String words = new String(wanted, StandardCharsets.ISO_8859_1);
        int found = 0;
        try (Stream<Path> files = Files.walk(tree)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                String content = Files.readString(file, StandardCharsets.ISO_8859_1);
                for (int at = content.indexOf(words); at >= 0; at = content.indexOf(words, at + 1)) {
                    found++;
                }
            }
        }
        return found;
    }

    static void delete(Path tree) throws IOException {
        if (Files.exists(tree)) {
            try (Stream<Path> paths = Files.walk(tree)) {
                for (Path path : paths.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(path);
                }
            }
        }
    }
}
