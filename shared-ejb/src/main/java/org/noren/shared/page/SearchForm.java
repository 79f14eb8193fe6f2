package org.noren.shared.page;

import java.util.ResourceBundle;

/**
 * Where shoppers type what they look for: a plain form that asks with a GET and needs no script. It stands in a layout's
 * slot {@code search} and on the software's own pages. V1.
 */
public final class SearchForm {
    /** The longest question that the field takes, in characters. */
    public static final int LONGEST = 100;

    private SearchForm() {}

    /** The empty form of a layout. */
    static String of(String locale, String action) {
        ResourceBundle words = Words.in(locale);
        return of(locale, action, "", words.getString("search.here"));
    }

    /**
     * @param locale language of the page that it stands on, in which pages are then looked for
     * @param action where it asks
     * @param question what stands in the field already; any text
     * @param label what a screen reader calls this form, to tell two on one page apart
     */
    public static String of(String locale, String action, String question, String label) {
        ResourceBundle words = Words.in(locale);
        return "<form class=\"search\" role=\"search\" method=\"get\" action=\"" + Markup.attribute(action)
                + "\" aria-label=\"" + Markup.attribute(label) + "\"><input type=\"hidden\" name=\"lang\" value=\""
                + Markup.attribute(locale) + "\"><label><span>" + Markup.text(words.getString("search.words"))
                + "</span><input type=\"search\" name=\"q\" maxlength=\"" + LONGEST + "\" value=\""
                + Markup.attribute(question) + "\" enterkeyhint=\"search\"></label><button>"
                + Markup.text(words.getString("search.go")) + "</button></form>";
    }
}
