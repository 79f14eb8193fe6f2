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
import org.noren.shared.page.Advert;
import org.noren.shared.page.Layout;
import org.noren.shared.page.Menu;
import org.noren.shared.page.Page;
import org.noren.shared.page.PagePath;
import org.noren.shared.page.Redirect;
import org.noren.shared.seal.StrictJson.Refused;
import org.noren.site.serving.Layers.Found;

/**
 * Pages, layouts and menus of a view, read from their objects. Layouts and menus stand on every page, so they are read
 * and parsed once per view; pages are not kept here, because what is made of them is kept by others.
 */
final class ViewObjects {
    private final Layers layers;
    private final ObjectSource objects;
    private final MenuOrder order;
    private final Map<String, Optional<Layout>> layouts = new ConcurrentHashMap<>();
    private final Map<String, Optional<Menu>> menus = new ConcurrentHashMap<>();

    ViewObjects(Layers layers, ObjectSource objects, MenuOrder order) {
        this.layers = layers;
        this.objects = objects;
        this.order = order;
    }

    /** @throws MissingObject if an edition names an object that is not here: the site's data are damaged */
    byte[] bytes(Entry entry) {
        return objects.find(entry.object())
                .orElseThrow(() -> new MissingObject(entry.object(), "missing, it lies at " + entry.path()));
    }

    Page page(Entry entry) {
        return read(entry, Page::read);
    }

    Redirect redirect(Entry entry) {
        return read(entry, Redirect::read);
    }

    Optional<Layout> layout(String name) {
        return layouts.computeIfAbsent(
                name,
                key -> layers.find(Layout.path(key), Kind.LAYOUT).map(found -> read(found.entry(), Layout::read)));
    }

    /** @param main whether this is the main site, where nothing is inherited */
    Optional<Page> slot(String name, String locale, boolean main) {
        PagePath path = Page.slotPath(name, locale);
        return Advert.ofSlot(name)
                .map(advert -> advert(path, advert.owner(), main))
                .orElseGet(() -> layers.find(path, Kind.PAGE))
                .map(found -> page(found.entry()));
    }

    /** A place for advertisements holds what its owner has written, and nothing where that is the other site. */
    private Optional<Found> advert(PagePath path, Advert.Owner owner, boolean main) {
        return main && owner == Advert.Owner.PARTNER
                ? Optional.empty()
                : layers.find(path, Kind.PAGE, !main && owner == Advert.Owner.MAIN);
    }

    Optional<Menu> menu(String locale) {
        return menus.computeIfAbsent(
                locale,
                key -> Optional.of(order.arrange(key, parts(key)))
                        .filter(items -> !items.isEmpty())
                        .map(items -> new Menu(key, items)));
    }

    /** What a menu can be made of: the entries of every layer's. */
    MenuOrder.Parts parts(String locale) {
        List<Menu.Item> inherited = new ArrayList<>();
        List<Menu.Item> own = new ArrayList<>();
        for (Found found : layers.all(Menu.path(locale), Kind.MENU)) {
            Menu menu = read(found.entry(), Menu::read);
            (found.inherited() ? inherited : own).addAll(menu.items());
        }
        return new MenuOrder.Parts(inherited, own, path -> ownPage(path, locale));
    }

    private Optional<Menu.Item> ownPage(PagePath path, String locale) {
        return layers.find(path, Kind.PAGE)
                .filter(found -> !found.inherited() && found.entry().locale().equals(Optional.of(locale)))
                .map(found -> new Menu.Item(path, page(found.entry()).title()));
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
