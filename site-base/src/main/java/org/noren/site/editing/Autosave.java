package org.noren.site.editing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Keeps what somebody types until they save it, per person and page: after a crash, an ended session or a lost
 * connection it is offered again. It also knows who else is writing at a page. Nothing of it is a revision, and nobody
 * but its author reads it.
 */
@ApplicationScoped
@Transactional
public class Autosave {
    private static final Duration FORGOTTEN_AFTER = Duration.ofDays(30);
    /** Whoever has not typed for so long is not said to be writing any more. */
    private static final Duration WRITING = Duration.ofHours(12);

    @Inject
    UnsavedTexts texts;

    @Inject
    Clock clock;

    /**
     * A text that waits for its author.
     *
     * @param basedOn the revision that was there when the typing began; 0 for none
     */
    public record Waiting(Typed typed, int basedOn, Instant keptAt) {}

    /** Somebody else who has typed at a page and not saved it. */
    public record Writer(String name, Instant since, Instant last) {}

    /** @param path empty for a page that lies nowhere yet */
    public Instant keep(String person, String path, int basedOn, Typed typed) {
        Instant now = clock.instant();
        UnsavedId id = new UnsavedId(person, path);
        Optional<UnsavedText> known = texts.find(id);
        UnsavedText text = known.orElseGet(() -> new UnsavedText(id, now));
        text.keep(basedOn, typed, now);
        if (known.isEmpty()) {
            texts.add(text);
            texts.removeBefore(now.minus(FORGOTTEN_AFTER));
        }
        return now;
    }

    public Optional<Waiting> waiting(String person, String path) {
        return texts.find(new UnsavedId(person, path))
                .map(text -> new Waiting(text.typed(), text.basedOn(), text.keptAt()));
    }

    /** The others who are writing at a page, the first first; of pages that lie nowhere yet nobody knows. */
    public List<Writer> alsoWriting(String person, String path) {
        if (path.isEmpty()) return List.of();
        Instant from = clock.instant().minus(WRITING);
        return texts.of(path).stream()
                .filter(text -> !text.person().equals(person))
                .filter(text -> text.keptAt().isAfter(from))
                .map(text -> new Writer(text.person(), text.since(), text.keptAt()))
                .toList();
    }

    /** The author has saved or dropped it. */
    public void forget(String person, String path) {
        texts.remove(new UnsavedId(person, path));
    }
}
