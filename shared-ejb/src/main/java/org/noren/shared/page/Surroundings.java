package org.noren.shared.page;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What rendering asks of the site that a page is shown on. Nothing here is written into objects: the same page is shown
 * by the main site and by every partner, each with its own surroundings. S16, S21, S22.
 */
public interface Surroundings {
    /** The path of the page that is shown. */
    PagePath path();

    /** The site's name as shoppers read it. */
    String siteTitle();

    /** The address of a page: here, at the main site when it is not had here, or unchanged when it is dead. */
    String pageAddress(PagePath page);

    /** The address of an asset, with its hash; unchanged when there is no such asset. */
    String assetAddress(PagePath asset);

    /** The fragment for a slot such as {@code footer} in a language; into a place for advertisements, its owner's alone. */
    Optional<Page> slot(String name, String locale);

    Optional<Menu> menu(String locale);

    /** The pages that this one lies below, the start page first; without itself, and empty for a start page. */
    default List<Menu.Item> ancestors() {
        return List.of();
    }

    /** What shoppers call whoever advertises in a place of this owner. */
    default String advertiser(Advert.Owner owner) {
        return owner == Advert.Owner.MAIN ? siteTitle() : values().getOrDefault("name", siteTitle());
    }

    /** The site's values by name ({@code telephone}, {@code name}); filled in as text. */
    Map<String, String> values();

    /** The page in its other languages, by language tag; with itself or without. */
    Map<String, PagePath> alternates();

    /** The absolute address that search engines shall take for this page. */
    Optional<String> canonical();

    /** The absolute address of a page as written in {@code hreflang} alternates. */
    String absoluteAddress(PagePath page);

    /** Whether search engines may take the page in. */
    boolean indexed();
}
