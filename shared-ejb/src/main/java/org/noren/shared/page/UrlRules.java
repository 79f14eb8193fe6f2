package org.noren.shared.page;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.owasp.html.AttributePolicy;

/** Which addresses stay in HTML: links may lead anywhere by harmless schemes, pictures lie in the site itself. */
final class UrlRules {
    private static final Pattern SCHEME = Pattern.compile("^([A-Za-z][A-Za-z0-9+.-]*):");
    private static final Set<String> LINK_SCHEMES = Set.of("http", "https", "mailto", "tel", "ftp");
    /** Pictures written into the page itself: small ones, and none that could hold a script. */
    private static final Pattern DATA_PICTURE =
            Pattern.compile("data:image/(png|gif|jpeg|webp);base64,[A-Za-z0-9+/]{1,65536}={0,2}");

    static final AttributePolicy LINK = (element, attribute, value) -> link(value);
    static final AttributePolicy PICTURE = (element, attribute, value) -> picture(value);
    static final AttributePolicy PICTURES = (element, attribute, value) -> pictures(value);

    private UrlRules() {}

    /** The scheme of an address in small letters, also when it was meant to be overlooked; empty for a relative one. */
    static Optional<String> scheme(String url) {
        Matcher found = SCHEME.matcher(url);
        return found.find() ? Optional.of(found.group(1).toLowerCase(Locale.ROOT)) : Optional.empty();
    }

    static boolean insideSite(String url) {
        return scheme(url).isEmpty()
                && !url.startsWith("//")
                && url.indexOf('\\') < 0
                && !beforePath(url).contains(":");
    }

    private static @Nullable String link(String value) {
        String url = value.strip();
        if (hidesSomething(url)) return null;
        Optional<String> scheme = scheme(url);
        if (scheme.isPresent()) return LINK_SCHEMES.contains(scheme.get()) ? url : null;
        return beforePath(url).contains(":") ? null : url;
    }

    private static @Nullable String picture(String value) {
        String url = value.strip();
        if (url.isEmpty() || hidesSomething(url)) return null;
        return insideSite(url) || DATA_PICTURE.matcher(url).matches() ? url : null;
    }

    private static @Nullable String pictures(String value) {
        return SrcSet.parse(value)
                .filter(set -> set.stream().allMatch(one -> insideSite(one.url()) && !hidesSomething(one.url())))
                .map(SrcSet::write)
                .orElse(null);
    }

    /** What stands before the first slash, question mark or hash: a colon there makes a scheme of it for some reader. */
    private static String beforePath(String url) {
        int end = 0;
        while (end < url.length() && "/?#".indexOf(url.charAt(end)) < 0) end++;
        return url.substring(0, end);
    }

    private static boolean hidesSomething(String url) {
        return url.codePoints().anyMatch(c -> c < 0x20 || c == 0x7f || Character.getType(c) == Character.FORMAT);
    }
}
