package org.noren.site.editing;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Who has typed what and not saved it? Every answer is from the database, within the caller's transaction. */
public interface UnsavedTexts {
    Optional<UnsavedText> find(UnsavedId id);

    /** Everybody's of one page, by when they began. */
    List<UnsavedText> of(String path);

    void add(UnsavedText text);

    void remove(UnsavedId id);

    /** A page was moved: what was typed into it goes along, but not over what the same person has typed there. */
    void follow(String from, String to);

    /** Those that were last typed at before this moment. */
    void removeBefore(Instant moment);
}
