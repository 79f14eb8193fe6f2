package org.noren.shared.page;

import java.util.List;

/**
 * What the policy made of a piece of HTML.
 *
 * @param html clean HTML: sanitising it again leaves every character as it is
 * @param removed what was taken out, in the order first met; empty when nothing was
 */
public record Sanitised(String html, List<Removed> removed) {
    public Sanitised {
        removed = List.copyOf(removed);
    }

    /**
     * One kind of thing that was taken out.
     *
     * @param what as a reader of the source knows it, such as {@code <script>} or {@code onclick on <a>}
     * @param times how often
     */
    public record Removed(String what, Reason reason, int times) {
        /** The reason, as a sentence for the one who wrote the page. */
        public String why() {
            return reason.sentence();
        }

        @Override
        public String toString() {
            return what + (times > 1 ? " ×" + times : "") + ": " + why();
        }
    }

    /** Why something may not stand in a page. */
    public enum Reason {
        SCRIPT("pages carry no scripts"),
        WITHOUT_SCRIPT("pages carry no scripts, so this is never needed"),
        EVENT_HANDLER("event handlers are scripts"),
        STYLE_SHEET("styles belong in a style sheet file that the layout names"),
        INLINE_STYLE("inline styles are blocked by the site's content security policy; use a class"),
        NAMED_BY_LAYOUT("style sheets and icons are named by the layout"),
        HEAD("it belongs in the head, which the layout writes"),
        HEAD_OF_IMPORT("the layout writes the head, and no script or style in it"),
        HEAD_OF_LAYOUT("a layout's head has only viewport, theme-color, color-scheme and format-detection"),
        RELATION("a layout names style sheets and icons, nothing else"),
        FOREIGN_STYLE_SHEET("style sheets and icons must lie in the site itself"),
        BASE("links are resolved by the site alone"),
        TITLE("the page's title stands in the head"),
        DRAWING("drawings inside the HTML could carry scripts; keep them as picture files"),
        FORMULA("formulas inside the HTML are not kept; their text stays"),
        EMBEDDED("nothing is embedded from elsewhere"),
        FORM("forms are not kept in pages; their text stays"),
        ELEMENT("the policy does not know this element; its text stays"),
        ATTRIBUTE("the policy does not know this attribute there"),
        LINK("a link leads into the site, or by http, https, mailto, tel or ftp elsewhere"),
        PICTURE("pictures must lie in the site itself"),
        TARGET("the reader chooses where a link opens"),
        UNSTABLE("it reads differently each time it is read, so nothing of it is safe");

        private final String sentence;

        Reason(String sentence) {
            this.sentence = sentence;
        }

        public String sentence() {
            return sentence;
        }
    }
}
