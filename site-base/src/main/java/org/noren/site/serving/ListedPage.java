package org.noren.site.serving;

import org.noren.shared.page.PagePath;
import org.noren.shared.page.Surroundings;
import org.noren.shared.seal.Digest;

/**
 * A page of a view, as a list of all of them has it: without having read it.
 *
 * @param locale language tag
 * @param inherited whether it came from the main site
 * @param object the page's digest: the same one means the same title and text
 */
public record ListedPage(PagePath path, String locale, boolean inherited, Digest object, Surroundings surroundings) {}
