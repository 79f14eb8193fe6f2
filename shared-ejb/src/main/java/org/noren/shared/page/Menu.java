package org.noren.shared.page;

import java.util.List;

/**
 * The navigation of one language, in the order shown; lies at {@code /.menu/LOCALE}. S16.
 *
 * @param locale language tag
 * @param items entries in their order
 */
public record Menu(String locale, List<Item> items) {
    public Menu {
        LanguageTag.checked(locale);
        items = List.copyOf(items);
    }

    /** Where the menu of a language lies. */
    public static PagePath path(String locale) {
        return PagePath.of("/.menu/" + LanguageTag.checked(locale));
    }

    /**
     * One entry.
     *
     * @param path page path of where it leads
     * @param label plain text shown
     */
    public record Item(String path, String label) {
        public Item {
            path = PagePath.of(path).value();
        }

        public PagePath target() {
            return PagePath.of(path);
        }
    }
}
