package org.noren.partner.timetable;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The timetable that readers get: read once from the newest feed, and read anew by the first reader after another one was
 * taken in, on whichever node that happens.
 */
@ApplicationScoped
public class ServedTimetable {
    @Inject
    Feeds feeds;

    private volatile @Nullable Read read;

    private record Read(long number, Timetable timetable) {}

    /** Empty when there is none. */
    public Optional<Timetable> now() {
        Optional<LoadedFeed> newest = feeds.newest();
        if (newest.isEmpty()) {
            read = null;
            return Optional.empty();
        }
        long number = newest.get().number();
        Read known = read;
        return known != null && known.number() == number ? Optional.of(known.timetable()) : renew(number);
    }

    private synchronized Optional<Timetable> renew(long number) {
        Read known = read;
        if (known != null && known.number() >= number) return Optional.of(known.timetable());
        Optional<byte[]> archive = feeds.archive(number);
        if (archive.isEmpty()) return Optional.empty();
        Timetable timetable = timetable(archive.get());
        read = new Read(number, timetable);
        return Optional.of(timetable);
    }

    private static Timetable timetable(byte[] archive) {
        try {
            Path file = Files.createTempFile("noren-timetable", ".zip");
            try {
                Files.write(file, archive);
                return FeedReader.read(file, FeedLimits.USUAL);
            } finally {
                Files.delete(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("the feed cannot be written to the disk to be read", e);
        } catch (FeedRefused e) {
            throw new IllegalStateException("A feed that was taken in is refused now", e);
        }
    }
}
