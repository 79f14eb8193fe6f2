package org.noren.partner.shopfront;

import org.noren.shared.page.PagePath;

/**
 * One entry of a menu that somebody has put somewhere, or left out. It stays when its page goes, so that the page is at
 * its place again when a later release brings it back.
 *
 * @param locale of the menu
 * @param hidden whether it is left out
 */
public record Place(String locale, PagePath path, boolean hidden) {}
