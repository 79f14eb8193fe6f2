package org.noren.site.editing;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.noren.shared.page.Menu;
import org.noren.shared.page.Page;
import org.noren.shared.page.PagePath;
import org.noren.shared.page.Surroundings;

/**
 * A page's surroundings with addresses that work from another port.
 *
 * @param unpublished the address of a picture that shoppers cannot get yet
 */
record FromTheOffice(Surroundings here, String shop, Function<PagePath, Optional<String>> unpublished)
        implements Surroundings {
    @Override
    public PagePath path() {
        return here.path();
    }

    @Override
    public String siteTitle() {
        return here.siteTitle();
    }

    @Override
    public String pageAddress(PagePath page) {
        return absolute(here.pageAddress(page));
    }

    @Override
    public String assetAddress(PagePath asset) {
        return unpublished.apply(asset).orElseGet(() -> absolute(here.assetAddress(asset)));
    }

    private String absolute(String address) {
        return address.startsWith("/") ? shop + address : address;
    }

    @Override
    public Optional<Page> slot(String name, String locale) {
        return here.slot(name, locale);
    }

    @Override
    public Optional<Menu> menu(String locale) {
        return here.menu(locale);
    }

    @Override
    public List<Menu.Item> ancestors() {
        return here.ancestors();
    }

    @Override
    public Map<String, String> values() {
        return here.values();
    }

    @Override
    public Map<String, PagePath> alternates() {
        return here.alternates();
    }

    @Override
    public Optional<String> canonical() {
        return here.canonical();
    }

    @Override
    public String absoluteAddress(PagePath page) {
        return here.absoluteAddress(page);
    }

    @Override
    public boolean indexed() {
        return false;
    }
}
