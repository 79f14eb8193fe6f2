package org.noren.partner.timetable;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Optional;
import org.noren.site.office.Audit;

/** Where the site manager, or a program of theirs, sends a feed in. A bad one changes nothing. */
@ApplicationScoped
@Transactional
public class TimetableDesk {
    private static final int LONGEST_NAME = 200;

    @Inject
    Feeds feeds;

    @Inject
    Audit audit;

    @Inject
    Clock clock;

    FeedLimits limits = FeedLimits.USUAL;

    /** What came of a feed. */
    public sealed interface Outcome {
        record Taken(LoadedFeed feed) implements Outcome {}

        record Refused(Flaw flaw) implements Outcome {}
    }

    public Optional<LoadedFeed> loaded() {
        return feeds.newest();
    }

    /** The longest archive that is looked at, in bytes. */
    public long longest() {
        return limits.packed();
    }

    /**
     * @param archive where it lies on the disk for now
     * @param name that its sender gives it
     */
    public Outcome take(Path archive, String name, String by) {
        try {
            Timetable read = FeedReader.read(archive, limits);
            Timetable.Facts facts = read.facts();
            byte[] bytes = Files.readAllBytes(archive);
            LoadedFeed feed = feeds.put(
                    new LoadedFeed(
                            0,
                            name.length() <= LONGEST_NAME ? name : name.substring(0, LONGEST_NAME),
                            clock.instant(),
                            by,
                            bytes.length,
                            facts.from(),
                            facts.until(),
                            read.placeCount(),
                            read.lineCount(),
                            facts.trips()),
                    bytes);
            audit.did("timetable-taken", feed.name());
            return new Outcome.Taken(feed);
        } catch (FeedRefused refused) {
            return new Outcome.Refused(refused.flaw());
        } catch (IOException e) {
            throw new UncheckedIOException("the feed that was sent cannot be read from the disk", e);
        }
    }

    /** Takes the timetable off the site. */
    public void remove() {
        if (feeds.clear()) audit.did("timetable-removed", "-");
    }
}
