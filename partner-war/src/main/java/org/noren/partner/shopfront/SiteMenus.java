package org.noren.partner.shopfront;

import java.util.List;
import java.util.Set;
import org.noren.shared.page.Menu;
import org.noren.site.serving.MenuOrder;

/** What can stand in the menus of what is served now? */
public interface SiteMenus {
    /** Languages that have a menu. */
    Set<String> languages();

    MenuOrder.Parts parts(String locale);

    /** Published pages of this site's own in the language, by title; those in the menu and those not. */
    List<Menu.Item> ownPages(String locale);
}
