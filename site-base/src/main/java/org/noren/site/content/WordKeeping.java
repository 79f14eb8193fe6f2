package org.noren.site.content;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Makes up the words of what was written before words were kept, some at a time; each newer draft brings its own. */
@ApplicationScoped
@Transactional
public class WordKeeping {
    private static final int AT_ONCE = 200;

    private final Items items;
    private final ContentReader reader;

    /** For the container's proxy only. */
    @SuppressWarnings("NullAway")
    protected WordKeeping() {
        this.items = null;
        this.reader = null;
    }

    @Inject
    WordKeeping(Items items, ContentReader reader) {
        this.items = items;
        this.reader = reader;
    }

    /** @return how many can be found by their words now that could not before; call again while there are any */
    public int catchUp() {
        Map<Item, Optional<String>> words = new HashMap<>();
        var mute = items.mute(AT_ONCE);
        var newest = items.newest(mute.keySet());
        mute.forEach((path, item) -> words.put(
                item, Optional.ofNullable(newest.get(path)).map(reader::read).flatMap(SearchWords::of)));
        if (!words.isEmpty()) {
            items.say(words);
        }
        return words.size();
    }
}
