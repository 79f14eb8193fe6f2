package org.noren.site.serving;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.noren.shared.link.Release.Index;
import org.noren.shared.link.SiteValues;
import org.noren.shared.page.Advert;
import org.noren.shared.page.Menu;
import org.noren.shared.page.Page;
import org.noren.shared.page.PagePath;
import org.noren.shared.page.ReservedPaths;
import org.noren.shared.page.Surroundings;

/**
 * What a view adds to one page when it is rendered.
 *
 * @param inherited whether the page came from the main site
 * @param languages the page in its other languages, as its entry names them
 * @param listed whether search engines may list it at all
 */
record ViewSurroundings(
        EditionView view, PagePath path, boolean inherited, Map<String, PagePath> languages, boolean listed)
        implements Surroundings {
    @Override
    public String siteTitle() {
        return view.frame().siteTitle();
    }

    @Override
    public String pageAddress(PagePath page) {
        PagePath now = newPlace(page);
        return elsewhere(now).map(main -> main + now.address()).orElseGet(now::address);
    }

    @Override
    public List<Menu.Item> ancestors() {
        return view.ancestors(path);
    }

    @Override
    public String assetAddress(PagePath asset) {
        return view.assets().address(newPlace(asset));
    }

    @Override
    public Optional<Page> slot(String name, String locale) {
        return view.read().slot(name, locale, atMainSite());
    }

    @Override
    public String advertiser(Advert.Owner owner) {
        return owner == Advert.Owner.MAIN && !atMainSite()
                ? SiteValues.mainName(values())
                        .orElseGet(
                                () -> view.frame().mainAddress().orElseThrow().replaceFirst("^https?://", ""))
                : Surroundings.super.advertiser(owner);
    }

    private boolean atMainSite() {
        return view.frame().mainAddress().isEmpty();
    }

    @Override
    public Optional<Menu> menu(String locale) {
        return view.read().menu(locale).map(menu -> menu.only(view::leadsTo));
    }

    @Override
    public Map<String, String> values() {
        return view.frame().values();
    }

    @Override
    public Map<String, PagePath> alternates() {
        Map<String, PagePath> shown = new LinkedHashMap<>();
        languages.forEach((language, page) -> {
            boolean here = view.has(page) && view.leadsTo(page);
            if (here || (inherited && elsewhere(page).isPresent())) {
                shown.put(language, page);
            }
        });
        return shown;
    }

    @Override
    public Optional<String> canonical() {
        if (!indexed()) {
            return Optional.empty();
        }
        boolean theirs = inherited && view.frame().index() == Index.MAIN;
        String site = theirs
                ? view.frame().mainAddress().orElse(view.frame().address())
                : view.frame().address();
        return Optional.of(site + path.address());
    }

    /** Search engines are told of one site for a page and its languages: they distrust what leads to two. */
    @Override
    public String absoluteAddress(PagePath page) {
        boolean theirs = inherited && view.frame().index() == Index.MAIN;
        Optional<String> main = theirs ? view.frame().mainAddress() : elsewhere(page);
        return main.orElse(view.frame().address()) + page.address();
    }

    @Override
    public boolean indexed() {
        return listed && !(inherited && view.frame().index() == Index.NONE);
    }

    /** Links to what was moved lead to where it lies now, without a step in between. */
    private PagePath newPlace(PagePath target) {
        return view.moved(target).orElse(target);
    }

    /** The main site, for a page that is not had here; what the software answers itself, every site has. */
    private Optional<String> elsewhere(PagePath page) {
        return view.has(page) || ReservedPaths.isForShoppers(page)
                ? Optional.empty()
                : view.frame().mainAddress();
    }
}
