package org.noren.site.editing;

import java.util.Map;
import java.util.Optional;
import org.noren.shared.page.MediaTypes;
import org.noren.shared.page.Menu;
import org.noren.shared.page.Page;
import org.noren.shared.page.PagePath;
import org.noren.shared.page.Surroundings;
import org.noren.site.editing.OtherSites.OtherSite;

/**
 * A page's surroundings as another site has them: its own name and values, and pages that it does not show linked here.
 *
 * @param home where shoppers find this site, without a slash at the end
 */
record AtAnotherSite(Surroundings here, OtherSite site, String home) implements Surroundings {
    @Override
    public PagePath path() {
        return here.path();
    }

    @Override
    public String siteTitle() {
        return site.title();
    }

    @Override
    public String pageAddress(PagePath page) {
        boolean shown = !MediaTypes.isPage(page) || site.inherits().test(page);
        return (shown ? site.address() : home) + page.address();
    }

    @Override
    public String assetAddress(PagePath asset) {
        return here.assetAddress(asset);
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
        return site.values();
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
