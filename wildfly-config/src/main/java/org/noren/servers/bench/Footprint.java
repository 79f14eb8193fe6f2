package org.noren.servers.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.noren.servers.Trouble;

/**
 * How much memory a server took at most, since its process began.
 *
 * @param heap used, of Java's heap, in MiB; with what was garbage already and not collected yet
 * @param live what was left of it after a collection
 * @param resident of the whole process, in MiB
 */
record Footprint(double heap, double live, double resident) {
    /** For a server's Java; a server's own folder is where it runs. */
    static final String GC_LOG = "-Xlog:gc:file=log/gc-%p.log";

    private static final Pattern COLLECTION = Pattern.compile("Pause \\S+.* (\\d+)M->(\\d+)M\\((\\d+)M\\)");
    private static final Pattern MOST_RESIDENT = Pattern.compile("VmHWM:\\s+(\\d+) kB");
    private static final Pattern RESIDENT = Pattern.compile("VmRSS:\\s+(\\d+) kB");

    /** @param folder of the server */
    static Footprint of(long process, Path folder) throws IOException {
        Footprint heap = heap(folder.resolve("log/gc-" + process + ".log"));
        return new Footprint(heap.heap, heap.live, told(process, MOST_RESIDENT));
    }

    /** Of the whole process now, in MiB. */
    static double resident(long process) throws IOException {
        return told(process, RESIDENT);
    }

    private static double told(long process, Pattern what) throws IOException {
        Matcher told = what.matcher(Files.readString(Path.of("/proc", String.valueOf(process), "status")));
        if (!told.find()) {
            throw new Trouble("This system does not tell how much memory a process takes.");
        }
        return Double.parseDouble(told.group(1)) / 1024;
    }

    static Footprint heap(Path log) throws IOException {
        try (Stream<String> lines = Files.lines(log)) {
            List<Matcher> collections =
                    lines.map(COLLECTION::matcher).filter(Matcher::find).toList();
            return new Footprint(most(collections, 1), most(collections, 2), 0);
        }
    }

    private static double most(List<Matcher> collections, int group) {
        return collections.stream()
                .mapToDouble(collection -> Double.parseDouble(collection.group(group)))
                .max()
                .orElse(0);
    }
}
