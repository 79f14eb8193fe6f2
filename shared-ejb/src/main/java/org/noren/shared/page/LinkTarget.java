package org.noren.shared.page;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;

/** Where an address written in a page leads, seen from where the page lies. S16, V1. */
public sealed interface LinkTarget {
    /**
     * Somewhere in the site.
     *
     * @param path where
     * @param rest query and fragment as written, from the question mark or hash on; may be empty
     */
    record Inside(PagePath path, String rest) implements LinkTarget {}

    /** Another site, or another scheme such as {@code mailto}. */
    record Outside() implements LinkTarget {}

    /** The page itself: nothing but a fragment or query. */
    record SamePage() implements LinkTarget {}

    /** Nowhere: the address cannot be read as a path. */
    record Unreadable(String why) implements LinkTarget {}

    /**
     * Resolves as browsers do (RFC 3986, section 5), except that an {@code index.html} is its folder, and that an
     * address which could be read in two ways leads nowhere.
     */
    static LinkTarget resolve(PagePath from, String address) {
        String url = address.strip();
        if (url.isEmpty() || url.startsWith("#") || url.startsWith("?")) return new SamePage();
        if (!UrlRules.insideSite(url)) return new Outside();
        int end = 0;
        while (end < url.length() && url.charAt(end) != '?' && url.charAt(end) != '#') end++;
        String path = url.substring(0, end);
        String absolute = path.startsWith("/") ? path : from.folder().address() + path;
        Optional<PagePath> read = PagePath.ofAddress(withoutDots(absolute));
        if (read.isEmpty()) return new Unreadable("\"" + path + "\" cannot be read as a path of the site");
        return new Inside(read.get().withoutIndex(), url.substring(end));
    }

    private static String withoutDots(String absolute) {
        if (!absolute.contains("/.")) return absolute;
        Deque<String> kept = new ArrayDeque<>();
        String[] names = absolute.substring(1).split("/", -1);
        for (int i = 0; i < names.length; i++) {
            boolean last = i == names.length - 1;
            switch (names[i]) {
                case "." -> {
                    if (last) kept.addLast("");
                }
                case ".." -> {
                    kept.pollLast();
                    if (last) kept.addLast("");
                }
                default -> kept.addLast(names[i]);
            }
        }
        return "/" + String.join("/", kept);
    }
}
