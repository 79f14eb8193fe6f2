package org.noren.site.published;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.noren.shared.edition.Edition;
import org.noren.shared.edition.Entry;
import org.noren.shared.edition.Kind;
import org.noren.shared.page.Menu;
import org.noren.shared.page.PagePath;
import org.noren.shared.seal.Digest;
import org.noren.shared.seal.StrictJson;
import org.noren.site.content.ContentChanged;
import org.noren.site.content.Contents;
import org.noren.site.content.PublishedEntry;
import org.noren.site.store.ObjectStore;

/** Makes the navigation of each language from the published pages that have a place in it. */
@ApplicationScoped
class Menus {
    private static final Comparator<PublishedEntry> AS_SHOWN = Comparator.<PublishedEntry>comparingInt(
                    entry -> entry.order().orElse(Integer.MAX_VALUE))
            .thenComparing(PublishedEntry::path);

    @Inject
    Contents contents;

    @Inject
    ObjectStore store;

    /** Adds to {@code put} the menus that changed, and to {@code gone} those that have no page any more. */
    void follow(
            Edition before,
            ContentChanged content,
            Collection<PublishedEntry> now,
            List<Entry> put,
            List<PagePath> gone) {
        Set<String> locales = new HashSet<>();
        for (PublishedEntry entry : now) {
            if (entry.kind() == Kind.PAGE && (entry.order().isPresent() || shown(before, entry.path()))) {
                locales.addAll(entry.locale().stream().toList());
            }
        }
        for (PagePath path : content.withdrawn()) {
            before.find(path)
                    .filter(entry -> shown(before, path))
                    .flatMap(Entry::locale)
                    .ifPresent(locales::add);
        }
        if (locales.isEmpty()) {
            return;
        }
        Map<String, List<PublishedEntry>> pages = contents.published().stream()
                .filter(entry -> entry.kind() == Kind.PAGE && entry.order().isPresent())
                .sorted(AS_SHOWN)
                .collect(Collectors.groupingBy(
                        entry -> entry.locale().orElseThrow(), TreeMap::new, Collectors.toList()));
        for (String locale : locales) {
            List<PublishedEntry> items = pages.getOrDefault(locale, List.of());
            if (items.isEmpty()) {
                gone.add(Menu.path(locale));
            } else {
                put.add(entry(locale, items));
            }
        }
    }

    private boolean shown(Edition before, PagePath page) {
        return before.find(page)
                .flatMap(Entry::locale)
                .flatMap(locale -> before.find(Menu.path(locale)))
                .flatMap(entry -> store.find(entry.object()))
                .map(Menus::read)
                .filter(menu ->
                        menu.items().stream().anyMatch(item -> item.path().equals(page)))
                .isPresent();
    }

    private Entry entry(String locale, List<PublishedEntry> items) {
        Menu menu = new Menu(
                locale,
                items.stream()
                        .map(entry -> new Menu.Item(entry.path(), entry.title()))
                        .toList());
        byte[] bytes = menu.bytes();
        Digest object = store.put(bytes);
        return new Entry(
                Menu.path(locale), Kind.MENU, object, bytes.length, Optional.empty(), Optional.of(locale), Map.of());
    }

    private static Menu read(byte[] bytes) {
        try {
            return Menu.read(bytes);
        } catch (StrictJson.Refused e) {
            throw new IllegalStateException("a menu is damaged in the store", e);
        }
    }
}
