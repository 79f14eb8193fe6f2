package org.noren.main.variants;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.noren.shared.page.Page;
import org.noren.site.content.Laying;
import org.noren.site.content.VariantPath;

/** What comes of a variant at one partner. */
public enum Fit {
    IN_FORCE,
    /** Nobody has published it, or it was taken back. */
    NOT_PUBLISHED,
    /** Its page is not published any more, or never was. */
    PAGE_GONE,
    /** The partner's contract does not have its page. */
    NOT_INHERITED,
    /** The partner's shoppers are led to the page at the main site. */
    LED_HERE,
    /** The page has no such block any more, is in another language, or the words would reach beyond the block. */
    FITS_NOTHING,
    /** One that is written for fewer, or for the whole page, wins. */
    COVERED;

    /**
     * What comes of the variants of one page, if the partner inherits it.
     *
     * @param page nothing for a place that is left empty at the main site
     * @param texts in the order in which they are laid
     */
    static Map<VariantPath, Fit> of(Optional<Page> page, Map<VariantPath, Page> texts) {
        Map<VariantPath, Fit> fits = new LinkedHashMap<>();
        List<VariantPath> inForce = new ArrayList<>();
        Optional<Page> now = page;
        for (Map.Entry<VariantPath, Page> text : texts.entrySet()) {
            VariantPath variant = text.getKey();
            Optional<Page> over = now.isEmpty() && begins(variant)
                    ? Optional.of(text.getValue())
                    : now.flatMap(beneath -> Laying.over(beneath, variant, text.getValue()));
            fits.put(variant, over.isPresent() ? IN_FORCE : FITS_NOTHING);
            if (over.isPresent()) {
                now = over;
                inForce.removeIf(before -> covers(variant, before) && fits.put(before, COVERED) != null);
                inForce.add(variant);
            }
        }
        return fits;
    }

    /** A place of a layout may be filled for some and left empty for others. */
    static boolean begins(VariantPath variant) {
        return variant.block().isEmpty() && Page.slotOf(variant.page()).isPresent();
    }

    private static boolean covers(VariantPath later, VariantPath before) {
        return later.block().isEmpty() || later.block().equals(before.block());
    }
}
