package org.noren.shared.page;

import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The addresses in a style sheet: {@code url(…)} and {@code @import}, wherever a style sheet can have them; what stands in
 * comments and strings is left alone. S16.
 */
public final class CssAddresses {
    /** Strings are matched possessively: else Java's stack would have to be as deep as a string is long. */
    private static final Pattern TOKEN = Pattern.compile(
            "(?<skip>/\\*.*?(?:\\*/|\\z))"
                    + "|(?i:@import)\\s+(?<importquote>[\"'])(?<import>[^\"'\\n\\\\]*)\\k<importquote>"
                    + "|(?<![\\w-])(?i:url)\\(\\s*(?:(?<quote>[\"'])(?<quoted>[^\"'\\n\\\\]*)\\k<quote>|(?<plain>[^\\s\"'()\\\\]*))\\s*\\)"
                    + "|(?<string>\"(?:[^\"\\\\\\n]|\\\\.)*+\"|'(?:[^'\\\\\\n]|\\\\.)*+')",
            Pattern.DOTALL);

    private CssAddresses() {}

    /** The style sheet with every address replaced; the same text is given back for an address to be kept. */
    public static String rewrite(String css, UnaryOperator<String> rewrite) {
        Matcher token = TOKEN.matcher(css);
        var rewritten = new StringBuilder(css.length() + 256);
        int written = 0;
        while (token.find()) {
            String group = group(token);
            if (group == null) continue;
            String after = rewrite.apply(token.group(group));
            rewritten.append(css, written, token.start(group)).append(escaped(after));
            written = token.end(group);
        }
        return rewritten.append(css, written, css.length()).toString();
    }

    /**
     * The style sheet as it is served: every address of an asset of the site replaced by where that asset is served.
     *
     * @param at where the style sheet lies; its addresses are relative to this
     */
    public static String rewrite(String css, PagePath at, Surroundings surroundings) {
        return rewrite(
                css,
                address -> LinkTarget.resolve(at, address) instanceof LinkTarget.Inside inside
                        ? surroundings.assetAddress(inside.path()) + inside.rest()
                        : address);
    }

    private static @Nullable String group(Matcher token) {
        if (token.group("import") != null) return "import";
        if (token.group("quoted") != null) return "quoted";
        return token.group("plain") != null ? "plain" : null;
    }

    /** An address is ASCII and percent-escaped already; what could end it in a style sheet is escaped here as well. */
    private static String escaped(String address) {
        return address.replace("\"", "%22")
                .replace("'", "%27")
                .replace("(", "%28")
                .replace(")", "%29")
                .replace("\\", "%5C")
                .replace("\n", "%0A")
                .replace(" ", "%20");
    }
}
