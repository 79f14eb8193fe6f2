package org.noren.site.content;

import java.util.Optional;
import java.util.regex.Pattern;
import org.noren.shared.page.Block;
import org.noren.shared.page.Page;
import org.noren.shared.page.PagePath;
import org.noren.shared.peer.SiteName;

/**
 * Where a variant of a page lies among what this site writes: {@code /.variant/sapporo/hours/about/} is the block {@code hours} of
 * {@code /about/} in other words for the partner sapporo, {@code /.variant/@north/-/about/} the whole page for the group north. It is
 * written, published, timed and taken back like a page, and shoppers never get it under this path (S19, S22).
 *
 * @param whom a partner's name, or {@code @} and a group's
 * @param block name of the block that it stands in for; nothing if it stands in for the whole page
 * @param page the page or fragment that it is a variant of
 */
public record VariantPath(String whom, Optional<String> block, PagePath page) {
    /** What the path of every variant begins with. */
    public static final String START = "/.variant/";

    /** What the whole page is called, where a block's name would stand; no block can be called so. */
    public static final String WHOLE = "-";

    private static final Pattern WHOM = Pattern.compile("@?" + SiteName.FORM);
    private static final Pattern FORM = Pattern.compile("/\\.variant/([^/]+)/([^/]+)(/.*)");

    /** @throws IllegalArgumentException if nobody or no block can be called so, or no such page can have a variant */
    public VariantPath {
        if (!WHOM.matcher(whom).matches()) {
            throw new IllegalArgumentException("\"" + whom + "\" is neither a partner's name nor @ and a group's");
        }
        if (block.filter(name -> !Block.isName(name)).isPresent()) {
            throw new IllegalArgumentException("\"" + block.orElseThrow() + "\" cannot be the name of a block");
        }
        if (page.isInternal() && Page.slotOf(page).isEmpty()) {
            throw new IllegalArgumentException(page + " is no page or fragment, and has no variants");
        }
    }

    public static boolean isOne(PagePath path) {
        return path.value().startsWith(START);
    }

    /** Nothing if no variant can lie there. */
    public static Optional<VariantPath> of(PagePath path) {
        var match = FORM.matcher(path.value());
        if (!match.matches()) {
            return Optional.empty();
        }
        try {
            var block = Optional.of(match.group(2)).filter(name -> !name.equals(WHOLE));
            return Optional.of(new VariantPath(match.group(1), block, PagePath.of(match.group(3))));
        } catch (IllegalArgumentException unfit) {
            return Optional.empty();
        }
    }

    /** Where addresses in a text begin that lies here: a variant is shown where its page is. */
    public static PagePath shownAt(PagePath path) {
        return isOne(path) ? of(path).map(VariantPath::page).orElse(path) : path;
    }

    /** @throws IllegalArgumentException if the page's own path is so long that this would be none */
    public PagePath path() {
        return PagePath.of(START + whom + "/" + block.orElse(WHOLE) + page);
    }

    public boolean forGroup() {
        return whom.startsWith("@");
    }
}
