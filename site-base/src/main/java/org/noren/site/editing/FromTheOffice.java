package org.noren.site.editing;

import java.util.Map;
import java.util.Optional;
import org.noren.shared.page.Menu;
import org.noren.shared.page.Page;
import org.noren.shared.page.PagePath;
import org.noren.shared.page.Surroundings;

/** A page's surroundings with addresses that work from another port. */
record FromTheOffice(Surroundings here, String shop) implements Surroundings {
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
        return absolute(here.assetAddress(asset));
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
