package org.noren.servers;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

/**
 * What to import where: {@code DIR|ZIP [--at /path] [--dry-run] [--publish] [--site SITE]}.
 *
 * @param source a folder, or a zip file
 * @param at the path below which the pages come to lie, {@code /} for the site's root
 * @param site the site's name, or empty for the main site
 */
public record ImportRequest(Path source, String at, boolean dryRun, boolean publish, String site) {

    private static final String USAGE =
            "Say it like this: ./noren import DIR|ZIP [--at /path] [--dry-run] [--publish] [--site SITE]";

    /** A request to import all of a folder to the root of a site and to publish it. */
    public static ImportRequest toPublish(Path source, Site site) {
        return new ImportRequest(source, "/", false, true, site.name());
    }

    public static ImportRequest parse(List<String> arguments) {
        Deque<String> left = new ArrayDeque<>(arguments);
        String source = "";
        String at = "/";
        String site = "";
        boolean dryRun = false;
        boolean publish = false;
        while (!left.isEmpty()) {
            String word = left.pop();
            switch (word) {
                case "--at" -> at = value(left, word);
                case "--site" -> site = value(left, word);
                case "--dry-run" -> dryRun = true;
                case "--publish" -> publish = true;
                default -> {
                    if (word.startsWith("--") || !source.isEmpty()) {
                        throw new Trouble("What is " + word + "? " + USAGE);
                    }
                    source = word;
                }
            }
        }
        if (source.isEmpty()) {
            throw new Trouble(USAGE);
        }
        if (!at.startsWith("/")) {
            throw new Trouble("The path after --at starts with a slash, this one doesn't: " + at);
        }
        Path path = Path.of(source);
        if (!Files.exists(path)) {
            throw new Trouble("There is no folder or file " + path.toAbsolutePath() + ".");
        }
        return new ImportRequest(path, at, dryRun, publish, site);
    }

    private static String value(Deque<String> left, String word) {
        if (left.isEmpty()) {
            throw new Trouble("After " + word + " comes a value. " + USAGE);
        }
        return left.pop();
    }
}
