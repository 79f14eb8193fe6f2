package org.noren.site.content;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.noren.shared.edition.Chunks;
import org.noren.site.content.Content.File;
import org.noren.site.store.ObjectStore;

/** Turns prepared drafts into revisions, and puts their objects into the store. */
@Dependent
class Keeping {
    /** Many files of so many bytes are more than the database keeps in memory for one transaction. */
    private static final int LONG = 128 * 1024;

    private final Items items;
    private final ObjectStore store;
    private final Clock clock;

    @Inject
    Keeping(Items items, ObjectStore store, Clock clock) {
        this.items = items;
        this.store = store;
        this.clock = clock;
    }

    /** @param newest the item's newest revision; when it says the same already, no other is made */
    Saved keep(Item item, Optional<Revision> newest, Prepared prepared, String author) {
        var fresh = new Fresh(item, prepared);
        if (fresh.addsNothingTo(newest)) {
            return new Saved.Done(item.latest(), false, prepared.removed());
        }
        keepAll(List.of(fresh), author);
        return new Saved.Done(item.latest(), true, prepared.removed());
    }

    void keepAll(Collection<Fresh> all, String author) {
        List<byte[]> objects = new ArrayList<>();
        for (var fresh : all) {
            fresh.prepared().object().ifPresent(objects::add);
            if (fresh.prepared().clean() instanceof File file) {
                put(fresh, file);
            }
        }
        store.putEach(objects);
        for (var fresh : all) {
            items.add(fresh.item().write(fresh.prepared(), author, clock.instant()));
        }
        Map<Item, Optional<String>> words = all.parallelStream()
                .collect(Collectors.toMap(
                        Fresh::item, fresh -> SearchWords.of(fresh.prepared().clean())));
        if (!words.isEmpty()) {
            items.say(words);
        }
    }

    private void put(Fresh fresh, File file) {
        try (var in = file.source().open()) {
            var kept = fresh.prepared().kept().size() > LONG
                    ? store.putAhead(in, Chunks.LONGEST_ASSET)
                    : store.put(in, Chunks.LONGEST_ASSET);
            if (!kept.equals(Optional.of(fresh.prepared().kept()))) {
                throw new IllegalStateException("The file for " + fresh.item().path()
                        + " changed while it was read; nothing was kept, try again");
            }
        } catch (IOException e) {
            throw new UncheckedIOException(
                    "The file for " + fresh.item().path() + " could not be read a second time", e);
        }
    }

    /** A draft and the item whose next revision it may become. */
    record Fresh(Item item, Prepared prepared) {
        boolean addsNothingTo(Optional<Revision> newest) {
            return item.state() != State.DELETED
                    && newest.filter(revision -> revision.says(prepared)).isPresent();
        }
    }
}
