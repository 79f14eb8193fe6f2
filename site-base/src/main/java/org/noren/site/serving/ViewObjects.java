package org.noren.site.serving;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.noren.shared.edition.Entry;
import org.noren.shared.edition.Kind;
import org.noren.shared.edition.MissingObject;
import org.noren.shared.edition.ObjectSource;
import org.noren.shared.page.Layout;
import org.noren.shared.page.Menu;
import org.noren.shared.page.Page;
import org.noren.shared.page.PagePath;
import org.noren.shared.seal.StrictJson.Refused;

/**
 * Pages, layouts and menus of a view, read from their objects. Layouts and menus stand on every page, so they are read
 * and parsed once per view; pages are not kept here, because what is made of them is kept by others.
 */
final class ViewObjects {
    private final Layers layers;
    private final ObjectSource objects;
    private final Map<String, Optional<Layout>> layouts = new ConcurrentHashMap<>();
    private final Map<String, Optional<Menu>> menus = new ConcurrentHashMap<>();

    ViewObjects(Layers layers, ObjectSource objects) {
        this.layers = layers;
        this.objects = objects;
    }

    /** @throws MissingObject if an edition names an object that is not here: the site's data are damaged */
    byte[] bytes(Entry entry) {
        return objects.find(entry.object())
                .orElseThrow(() -> new MissingObject(entry.object(), "missing, it lies at " + entry.path()));
    }

    Page page(Entry entry) {
        return read(entry, Page::read);
    }

    Optional<Layout> layout(String name) {
        return layouts.computeIfAbsent(
                name,
                key -> layers.find(Layout.path(key), Kind.LAYOUT).map(found -> read(found.entry(), Layout::read)));
    }

    Optional<Page> slot(PagePath path) {
        return layers.find(path, Kind.PAGE).map(found -> page(found.entry()));
    }

    /** The items of every layer's menu, the first layer's first. */
    Optional<Menu> menu(String locale) {
        return menus.computeIfAbsent(locale, key -> {
            List<Menu.Item> items = new ArrayList<>();
            List<Entry> entries = layers.all(Menu.path(key), Kind.MENU);
            entries.forEach(
                    entry -> items.addAll(this.<Menu>read(entry, Menu::read).items()));
            return entries.isEmpty() ? Optional.empty() : Optional.of(new Menu(key, items));
        });
    }

    private interface Reading<T> {
        T read(byte[] object) throws Refused;
    }

    private <T> T read(Entry entry, Reading<T> reading) {
        try {
            return reading.read(bytes(entry));
        } catch (Refused e) {
            throw new MissingObject(entry.object(), "not what lies at " + entry.path() + ": " + e.getMessage());
        }
    }
}
