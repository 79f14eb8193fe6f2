package org.noren.site.importing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.noren.site.content.Draft;
import org.noren.site.importing.Destinations.Planned;
import org.noren.site.importing.Destinations.What;
import org.noren.site.importing.Finding.Made;

/** The drafts of an import, each made when it is asked for and then forgotten; only what was found stays. */
final class DraftStream implements Iterator<Draft> {
    private final ImportSource source;
    private final TextReading reading;
    private final Destinations destinations;
    private final PageMaking pages;
    private final StyleMaking styles;
    private final Deque<Planned> files = new ArrayDeque<>();
    private final Deque<Made> layouts;
    private final List<Finding> findings = new ArrayList<>();
    private final ImportProgress progress;
    private final int total;
    private @Nullable Draft next;

    DraftStream(
            ImportSource source,
            TextReading reading,
            Destinations destinations,
            PageMaking pages,
            StyleMaking styles,
            ImportProgress progress) {
        this.source = source;
        this.reading = reading;
        this.destinations = destinations;
        this.pages = pages;
        this.styles = styles;
        for (What what : What.values()) files.addAll(destinations.of(what));
        this.layouts = new ArrayDeque<>(pages.ownLayouts());
        this.progress = progress;
        this.total = files.size() + layouts.size();
    }

    /** What was found out about each file so far. */
    List<Finding> findings() {
        return findings;
    }

    @Override
    public boolean hasNext() {
        while (next == null && !(files.isEmpty() && layouts.isEmpty()))
            make().ifPresent(made -> {
                findings.add(made.finding());
                next = made.draft();
            });
        return next != null;
    }

    @Override
    public Draft next() {
        if (!hasNext()) throw new NoSuchElementException();
        Draft draft = java.util.Objects.requireNonNull(next);
        next = null;
        progress.reached(total - files.size() - layouts.size(), total);
        return draft;
    }

    private Optional<Made> make() {
        if (!layouts.isEmpty()) return Optional.of(layouts.remove());
        Planned file = files.remove();
        try {
            if (file.what() == What.ASSET)
                return Optional.of(Made.of(file, Draft.of(file.path(), () -> source.open(file.file()))));
            Optional<TextDecoding> text = reading.text(file, destinations);
            if (text.isEmpty()) return Optional.empty();
            return file.what() == What.STYLE
                    ? Optional.of(styles.make(file, text.get()))
                    : pages.make(file, text.get());
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
