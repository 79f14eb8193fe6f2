package org.noren.shared.page;

import java.text.MessageFormat;

/** Says over an advertisement whose it is: to the eye, and to screen readers as the name of the part of the page that it is. */
final class AdvertLabel {
    private AdvertLabel() {}

    /** @param html what stands in the place, and something does */
    static String over(String html, Advert.Owner owner, Surroundings site, String locale) {
        String label =
                new MessageFormat(Words.in(locale).getString("advert")).format(new Object[] {site.advertiser(owner)});
        String kind = owner == Advert.Owner.MAIN ? "advert-of-main" : "advert-of-partner";
        return "<section class=\"advert-box " + kind + "\" aria-label=\"" + Markup.attribute(label)
                + "\"><p class=\"advert-label\">" + Markup.text(label) + "</p>" + html + "</section>";
    }
}
