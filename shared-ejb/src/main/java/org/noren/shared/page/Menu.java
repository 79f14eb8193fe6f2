package org.noren.shared.page;

import java.util.List;
import java.util.function.Predicate;
import org.noren.shared.seal.StrictJson;
import org.noren.shared.seal.StrictJson.Named;

/**
 * The navigation of one language, in the order shown; lies at {@code /.menu/LOCALE}. S16.
 *
 * @param locale language tag
 * @param items entries in their order
 */
@Named("menu")
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
     * @param path where it leads
     * @param label plain text shown
     */
    public record Item(PagePath path, String label) {}

    /** The menu without those entries that lead to other paths than these. */
    public Menu only(Predicate<PagePath> shown) {
        List<Item> left = items.stream().filter(item -> shown.test(item.path())).toList();
        return left.size() == items.size() ? this : new Menu(locale, left);
    }

    /** @throws StrictJson.Refused when the bytes are not exactly one menu */
    public static Menu read(byte[] object) throws StrictJson.Refused {
        return StrictJson.read(object, Menu.class);
    }

    /** The menu as an object; the same menu always has the same bytes. */
    public byte[] bytes() {
        return StrictJson.write(this);
    }
}
