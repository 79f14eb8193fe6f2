package org.noren.partner.serving;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.noren.partner.shopfront.SiteMenus;
import org.noren.shared.edition.Kind;
import org.noren.shared.page.Menu;
import org.noren.site.content.Contents;
import org.noren.site.serving.MenuOrder;

/** The menus of the view that readers have at this moment. */
@ApplicationScoped
class ServedMenus implements SiteMenus {
    @Inject
    PartnerViews views;

    @Inject
    Contents contents;

    @Override
    public Set<String> languages() {
        return views.view().menuLocales();
    }

    @Override
    public MenuOrder.Parts parts(String locale) {
        return views.view().menuParts(locale);
    }

    @Override
    public List<Menu.Item> ownPages(String locale) {
        return contents.published().stream()
                .filter(page -> page.kind() == Kind.PAGE
                        && !page.path().isInternal()
                        && page.locale().equals(Optional.of(locale)))
                .map(page -> new Menu.Item(page.path(), page.title()))
                .sorted(Comparator.comparing(Menu.Item::label).thenComparing(Menu.Item::path))
                .toList();
    }
}
