package org.noren.site.editing;

import java.util.Map;
import java.util.Optional;
import org.noren.shared.page.Advert;
import org.noren.shared.page.Menu;
import org.noren.shared.page.Page;
import org.noren.shared.page.PagePath;
import org.noren.shared.page.Surroundings;

/** A page's surroundings in a preview: as shoppers have them here, but for what a preview says otherwise. */
interface AsHere extends Surroundings {
    /** What shoppers have. */
    Surroundings here();

    @Override
    default PagePath path() {
        return here().path();
    }

    @Override
    default String siteTitle() {
        return here().siteTitle();
    }

    @Override
    default String assetAddress(PagePath asset) {
        return here().assetAddress(asset);
    }

    @Override
    default Optional<Page> slot(String name, String locale) {
        return here().slot(name, locale);
    }

    @Override
    default String advertiser(Advert.Owner owner) {
        return here().advertiser(owner);
    }

    @Override
    default Optional<Menu> menu(String locale) {
        return here().menu(locale);
    }

    @Override
    default Map<String, String> values() {
        return here().values();
    }

    @Override
    default Map<String, PagePath> alternates() {
        return here().alternates();
    }

    @Override
    default Optional<String> canonical() {
        return here().canonical();
    }

    @Override
    default String absoluteAddress(PagePath page) {
        return here().absoluteAddress(page);
    }

    /** What is not published is for no search engine. */
    @Override
    default boolean indexed() {
        return false;
    }
}
