package org.noren.shared.page;

import java.util.regex.Pattern;
import org.owasp.html.HtmlPolicyBuilder;
import org.owasp.html.PolicyFactory;

/**
 * Version 1 of what HTML in pages and layouts may hold: all that shows text and pictures, and nothing that runs, loads
 * from elsewhere, or asks for input. A change of anything here is a new version, because a partner compares what
 * arrives with what the named version makes of it.
 */
final class PolicyRules {
    private static final String[] TEXT = {
        "h1",
        "h2",
        "h3",
        "h4",
        "h5",
        "h6",
        "hgroup",
        "p",
        "div",
        "span",
        "br",
        "hr",
        "wbr",
        "pre",
        "blockquote",
        "address",
        "section",
        "nav",
        "article",
        "aside",
        "header",
        "footer",
        "main",
        "figure",
        "figcaption",
        "details",
        "summary",
        "ul",
        "ol",
        "li",
        "dl",
        "dt",
        "dd",
        "menu",
        "dir",
        "b",
        "i",
        "u",
        "s",
        "em",
        "strong",
        "small",
        "big",
        "sub",
        "sup",
        "cite",
        "q",
        "dfn",
        "abbr",
        "acronym",
        "time",
        "data",
        "code",
        "var",
        "samp",
        "kbd",
        "tt",
        "mark",
        "ins",
        "del",
        "strike",
        "bdi",
        "bdo",
        "center",
        "font",
        "nobr",
        "ruby",
        "rb",
        "rt",
        "rtc",
        "rp",
        "a",
        "img",
        "picture",
        "source",
        "map",
        "area",
        "table",
        "caption",
        "colgroup",
        "col",
        "thead",
        "tbody",
        "tfoot",
        "tr",
        "td",
        "th"
    };
    private static final String[] ARIA = {
        "role",
        "aria-label",
        "aria-labelledby",
        "aria-describedby",
        "aria-hidden",
        "aria-current",
        "aria-level",
        "aria-details",
        "aria-roledescription"
    };
    private static final Pattern WORDS = Pattern.compile("[^\\p{Cntrl}]{0,2000}");
    private static final Pattern NAME = Pattern.compile("[^\\s\\p{Cntrl}<>]{1,300}");
    private static final Pattern TOKEN = Pattern.compile("[A-Za-z0-9_. -]{1,100}");
    private static final Pattern TAG = Pattern.compile("[A-Za-z]{1,8}(-[A-Za-z0-9]{1,8}){0,4}");
    private static final Pattern LENGTH = Pattern.compile("[0-9]{1,5}(\\.[0-9]{1,4})?(%|px|em|\\*)?");
    private static final Pattern NUMBER = Pattern.compile("-?[0-9]{1,9}");
    private static final Pattern COLOUR = Pattern.compile("#[0-9A-Fa-f]{3,8}|[A-Za-z]{1,30}");
    private static final Pattern SHAPE = Pattern.compile("[a-z]{1,10}|[0-9., %-]{1,2000}");
    private static final Pattern FLAG = Pattern.compile("[a-z]{0,20}");
    private static final Pattern SLOT = Pattern.compile("[a-z][a-z0-9-]{0,63}");

    /** Bodies of pages, fragments of slots. */
    static final PolicyFactory PAGE = common().toFactory();
    /** Bodies of layouts, which have places to fill besides. */
    static final PolicyFactory LAYOUT =
            common().allowAttributes("data-slot").matching(SLOT).globally().toFactory();

    private PolicyRules() {}

    private static HtmlPolicyBuilder common() {
        return links(pictures(tables(texts(new HtmlPolicyBuilder()
                .allowElements(TEXT)
                .allowWithoutAttributes(TEXT)
                .allowUrlProtocols("http", "https", "mailto", "tel", "ftp", "data")))));
    }

    private static HtmlPolicyBuilder texts(HtmlPolicyBuilder policy) {
        return policy.allowAttributes("class", "title", "data-block", "data-value")
                .matching(WORDS)
                .globally()
                .allowAttributes("id")
                .matching(NAME)
                .globally()
                .allowAttributes("lang", "translate", "dir", "hidden")
                .matching(TAG)
                .globally()
                .allowAttributes(ARIA)
                .matching(WORDS)
                .globally()
                .allowAttributes("align", "valign", "clear", "compact", "noshade")
                .matching(FLAG)
                .globally()
                .allowAttributes("tabindex")
                .matching(Pattern.compile("0|-1"))
                .globally()
                .allowAttributes("datetime")
                .matching(WORDS)
                .onElements("time", "ins", "del")
                .allowAttributes("value")
                .matching(WORDS)
                .onElements("data", "li")
                .allowAttributes("start", "reversed", "type")
                .matching(TOKEN)
                .onElements("ol", "ul", "li")
                .allowAttributes("open", "name")
                .matching(Pattern.compile("[A-Za-z0-9_-]{0,60}"))
                .onElements("details")
                .allowAttributes("color")
                .matching(COLOUR)
                .onElements("font", "hr")
                .allowAttributes("size", "face", "width")
                .matching(Pattern.compile("[^\\p{Cntrl}<>\"(){}]{1,100}"))
                .onElements("font", "hr");
    }

    private static HtmlPolicyBuilder tables(HtmlPolicyBuilder policy) {
        return policy.allowAttributes("colspan", "rowspan", "span")
                .matching(NUMBER)
                .onElements("td", "th", "col", "colgroup")
                .allowAttributes("headers", "scope", "abbr", "axis", "nowrap", "char", "charoff")
                .matching(WORDS)
                .onElements("td", "th", "col", "colgroup", "tr", "tbody", "thead", "tfoot")
                .allowAttributes("width", "height", "border", "cellpadding", "cellspacing")
                .matching(LENGTH)
                .onElements("table", "td", "th", "col", "colgroup", "tr", "pre")
                .allowAttributes("bgcolor")
                .matching(COLOUR)
                .onElements("table", "td", "th", "tr", "thead", "tbody", "tfoot")
                .allowAttributes("summary", "rules", "frame")
                .matching(WORDS)
                .onElements("table");
    }

    private static HtmlPolicyBuilder pictures(HtmlPolicyBuilder policy) {
        return policy.allowAttributes("src")
                .matching(UrlRules.PICTURE)
                .onElements("img")
                .allowAttributes("srcset")
                .matching(UrlRules.PICTURES)
                .onElements("img", "source")
                .allowAttributes("alt")
                .matching(WORDS)
                .onElements("img", "area")
                .allowAttributes("width", "height", "border", "hspace", "vspace")
                .matching(LENGTH)
                .onElements("img", "source")
                .allowAttributes("sizes", "media", "type", "loading", "decoding")
                .matching(Pattern.compile("[^\\p{Cntrl}<>{}\"]{0,300}"))
                .onElements("img", "source")
                .allowAttributes("usemap")
                .matching(Pattern.compile("#[^\\s\\p{Cntrl}<>]{1,300}"))
                .onElements("img")
                .allowAttributes("ismap")
                .matching(FLAG)
                .onElements("img")
                .allowAttributes("name")
                .matching(NAME)
                .onElements("map", "img")
                .allowAttributes("shape", "coords")
                .matching(SHAPE)
                .onElements("area");
    }

    private static HtmlPolicyBuilder links(HtmlPolicyBuilder policy) {
        return policy.allowAttributes("href")
                .matching(UrlRules.LINK)
                .onElements("a", "area")
                .allowAttributes("cite")
                .matching(UrlRules.LINK)
                .onElements("blockquote", "q", "ins", "del")
                .allowAttributes("name")
                .matching(NAME)
                .onElements("a")
                .allowAttributes("rel", "rev", "hreflang", "type", "accesskey")
                .matching(Pattern.compile("[A-Za-z0-9/+. _-]{0,100}"))
                .onElements("a");
    }
}
