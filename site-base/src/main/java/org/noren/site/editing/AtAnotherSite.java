package org.noren.site.editing;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.noren.shared.page.MediaTypes;
import org.noren.shared.page.Menu;
import org.noren.shared.page.Page;
import org.noren.shared.page.PagePath;
import org.noren.shared.page.Surroundings;
import org.noren.site.content.VariantPath;
import org.noren.site.editing.OtherSites.OtherSite;

/**
 * A page's surroundings as another site has them: its own name and values, and pages that it does not show linked here.
 *
 * @param home where shoppers find this site, without a slash at the end
 * @param typed variants as they stand in an editor
 */
record AtAnotherSite(Surroundings here, OtherSite site, String home, Map<VariantPath, Page> typed) implements AsHere {
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
    public Map<String, String> values() {
        return site.values();
    }

    @Override
    public Optional<Page> slot(String name, String locale) {
        return site.otherwise().at(Page.slotPath(name, locale), here.slot(name, locale), typed);
    }

    /** The way up as shoppers there have it: by pages that the other site shows. */
    @Override
    public List<Menu.Item> ancestors() {
        return here.ancestors().stream()
                .filter(item -> site.inherits().test(item.path()))
                .toList();
    }
}
