package org.noren.site.serving;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.noren.shared.page.Menu;
import org.noren.shared.page.PagePath;

/** In which order does a menu show its entries, and which of them? A view asks once for each language. */
@FunctionalInterface
public interface MenuOrder {
    /** Nobody has arranged anything: inherited entries, then the site's own. */
    MenuOrder AS_THEY_COME = (locale, parts) ->
            Stream.concat(parts.inherited().stream(), parts.own().stream()).toList();

    List<Menu.Item> arrange(String locale, Parts parts);

    /**
     * What a menu can be made of.
     *
     * @param inherited entries of the main site's menu, in its order
     * @param own entries of this site's menu, in the order of their numbers
     * @param others finds an own page of the language that has no place in the menu by itself
     */
    record Parts(List<Menu.Item> inherited, List<Menu.Item> own, Function<PagePath, Optional<Menu.Item>> others) {
        public Parts {
            inherited = List.copyOf(inherited);
            own = List.copyOf(own);
        }
    }
}
