package org.noren.site.content;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.noren.shared.page.PagePath;

/** The desk's hold on items while it writes. */
public interface Items {
    /** Those that exist, as they are. */
    Map<PagePath, Item> find(Collection<PagePath> paths);

    /** Those that exist, held until the transaction ends: who comes second waits, and then sees what the first wrote. */
    Map<PagePath, Item> hold(Collection<PagePath> paths);

    /** Makes those that do not exist, whoever else is making them too, and holds all. */
    Map<PagePath, Item> make(Collection<PagePath> paths);

    /** The newest revisions of items. */
    Map<PagePath, Revision> newest(Collection<PagePath> paths);

    void add(Revision revision);

    /** Keeps the words by which each is found. */
    void say(Map<Item, Optional<String>> words);

    /** Some of those whose words are not kept, held; at most so many. */
    Map<PagePath, Item> mute(int most);

    /** Those whose published or newest revision refers to any of these, as they are. */
    Map<PagePath, Item> leadingTo(Collection<PagePath> targets);

    /** Where variants of these pages lie, those in the bin too. */
    List<VariantPath> variantsOf(Collection<PagePath> pages);

    /** Lets all of them change places at once, also with each other. */
    void rename(Map<Item, PagePath> places);

    /** Takes items away with all their revisions. */
    void erase(Collection<Item> items);

    /** Takes away all that an item said before this revision. */
    void forgetBefore(Item item, int number);

    /** Where what was deleted before lay; at most so many. */
    List<PagePath> deletedBefore(Instant moment, int most);

    /** Sends everything written so far to the database and forgets it, so that a long import stays small in memory. */
    void settle();
}
