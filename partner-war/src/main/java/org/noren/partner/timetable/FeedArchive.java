package org.noren.partner.timetable;

import java.io.BufferedReader;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import org.noren.partner.timetable.Flaw.Kind;

/** A feed as it comes: a zip with the files at its top. Only what is asked for is unpacked, in memory, and counted. */
final class FeedArchive implements AutoCloseable {
    private final ZipFile zip;
    private final FeedLimits limits;
    private long unpacked;

    private FeedArchive(ZipFile zip, FeedLimits limits) {
        this.zip = zip;
        this.limits = limits;
    }

    /** What is read has a length that no honest feed has. */
    private static final class Bomb extends IOException {
        private static final long serialVersionUID = 1;
        private final transient Flaw flaw;

        Bomb(Flaw flaw) {
            super(flaw.kind().word());
            this.flaw = flaw;
        }
    }

    /** What is done with one file of the feed. */
    @FunctionalInterface
    interface Reading {
        void read(FeedTable table) throws IOException, FeedRefused;
    }

    static FeedArchive of(Path archive, FeedLimits limits) throws IOException, FeedRefused {
        if (Files.size(archive) > limits.packed())
            throw new FeedRefused(Flaw.of(Kind.TOO_LONG, String.valueOf(limits.packed() >> 20)));
        ZipFile zip;
        try {
            zip = new ZipFile(archive.toFile(), StandardCharsets.UTF_8);
        } catch (ZipException e) {
            throw new FeedRefused(Flaw.of(Kind.NO_ZIP));
        }
        if (zip.size() > limits.files()) {
            zip.close();
            throw new FeedRefused(Flaw.of(Kind.TOO_MANY_FILES, String.valueOf(limits.files())));
        }
        return new FeedArchive(zip, limits);
    }

    boolean has(String file) {
        return zip.getEntry(file) != null;
    }

    /** @throws FeedRefused if it is not there, too */
    void need(String file, Set<String> columns, Reading reading) throws IOException, FeedRefused {
        if (!has(file)) {
            Optional<? extends ZipEntry> below = zip.stream()
                    .filter(entry -> entry.getName().endsWith("/" + file))
                    .findFirst();
            throw new FeedRefused(
                    below.isPresent()
                            ? Flaw.in(file, Kind.IN_A_FOLDER, below.get().getName())
                            : Flaw.in(file, Kind.FILE_MISSING));
        }
        may(file, columns, reading);
    }

    /** Reads a file that need not be there. */
    void may(String file, Set<String> columns, Reading reading) throws IOException, FeedRefused {
        ZipEntry entry = zip.getEntry(file);
        if (entry == null) return;
        var decoder = StandardCharsets.UTF_8
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPLACE)
                .onUnmappableCharacter(CodingErrorAction.REPLACE);
        try (InputStream in = zip.getInputStream(entry);
                var text = new BufferedReader(
                        new InputStreamReader(new Counted(in, file, entry.getCompressedSize()), decoder))) {
            reading.read(new FeedTable(file, new Csv(file, text), limits.lines(), columns));
        } catch (Bomb bomb) {
            throw new FeedRefused(bomb.flaw);
        } catch (ZipException broken) {
            throw new FeedRefused(Flaw.in(file, Kind.NO_ZIP));
        }
    }

    @Override
    public void close() throws IOException {
        zip.close();
    }

    private final class Counted extends FilterInputStream {
        private final String file;
        private final long packed;
        private long read;

        Counted(InputStream in, String file, long packed) {
            super(in);
            this.file = file;
            this.packed = packed;
        }

        @Override
        public int read() throws IOException {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
        }

        @Override
        public int read(byte[] buffer, int offset, int length) throws IOException {
            int some = super.read(buffer, offset, length);
            if (some > 0) {
                read += some;
                unpacked += some;
                if (unpacked > limits.unpacked())
                    throw new Bomb(Flaw.in(file, Kind.TOO_LONG, String.valueOf(limits.unpacked() >> 20)));
                if (read > FeedLimits.RATIO_COUNTS_FROM && read / limits.ratio() > packed)
                    throw new Bomb(Flaw.in(file, Kind.GROWS, String.valueOf(limits.ratio())));
            }
            return some;
        }
    }
}
