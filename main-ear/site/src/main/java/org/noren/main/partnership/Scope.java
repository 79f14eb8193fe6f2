package org.noren.main.partnership;

import java.util.List;
import java.util.regex.Pattern;
import org.noren.shared.page.PagePath;

/**
 * Which of the main site's pages a partner inherits (S14, S18): those that a pattern of {@code inherits} covers and none
 * of {@code exceptFor} does. In a pattern {@code *} stands for anything but a slash and {@code **} for anything at all. What those
 * pages need (layouts, pictures, style sheets, fragments) comes with them without being named. Layouts can be named too: a
 * contract of {@code /.layout/**} alone is one about layouts only, with the menus and fragments that stand in them (S17).
 *
 * @param marks what such a page must be besides; fragments and menus come in its languages only
 * @param linkOnly whether of these only {@link LinkPages} are inherited, so that everything else is linked at the main site (S20)
 */
public record Scope(List<String> inherits, List<String> exceptFor, Marks marks, boolean linkOnly) {
    private static final Pattern FORM = Pattern.compile("/[^\\s\\\\%?#]{0,255}");
    private static final int LONGEST = 4_000;

    /** The contract that inherits all pages there are and will be. */
    public static final Scope ALL = new Scope(List.of("/**"), List.of());

    public Scope(List<String> inherits, List<String> exceptFor) {
        this(inherits, exceptFor, Marks.ANY);
    }

    public Scope(List<String> inherits, List<String> exceptFor, Marks marks) {
        this(inherits, exceptFor, marks, false);
    }

    /** The same of pages that are lists of links. */
    public Scope linkOnly(boolean only) {
        return new Scope(inherits, exceptFor, marks, only);
    }

    /** @throws IllegalArgumentException if a pattern does not begin with a slash or holds what no path can hold */
    public Scope {
        inherits = List.copyOf(inherits);
        exceptFor = List.copyOf(exceptFor);
        for (List<String> patterns : List.of(inherits, exceptFor)) {
            if (String.join("\n", patterns).length() > LONGEST) {
                throw new IllegalArgumentException(
                        "the patterns have more than " + LONGEST + " characters in all; join some with ** or *");
            }
            for (String pattern : patterns) {
                if (!FORM.matcher(pattern).matches()) {
                    throw new IllegalArgumentException("\"" + pattern + "\" is no pattern of paths: it begins with a"
                            + " slash and has no space, backslash, %, ? or #, such as /goods/**");
                }
            }
        }
    }

    /** Does the partner inherit all pages, so that its edition is the main site's own? */
    public boolean all() {
        return !linkOnly && marks.any() && exceptFor.isEmpty() && inherits.contains("/**");
    }

    /** Is this layout named, so that it comes though no inherited page may need it? */
    public boolean names(PagePath layout) {
        return any(
                        inherits.stream()
                                .filter(pattern -> pattern.startsWith("/.layout/"))
                                .toList(),
                        layout)
                && !any(exceptFor, layout);
    }

    /** Does it lie where the contract says? {@link Choosing} asks for the rest. */
    public boolean covers(PagePath page) {
        return any(inherits, page) && !any(exceptFor, page);
    }

    private static boolean any(List<String> patterns, PagePath page) {
        return patterns.stream().anyMatch(pattern -> matches(pattern, page.value()));
    }

    private static boolean matches(String pattern, String path) {
        StringBuilder expression = new StringBuilder();
        for (int i = 0; i < pattern.length(); i++) {
            char c = pattern.charAt(i);
            if (c != '*') {
                expression.append(Pattern.quote(String.valueOf(c)));
            } else if (pattern.startsWith("**", i)) {
                expression.append(".*");
                i++;
            } else {
                expression.append("[^/]*");
            }
        }
        return path.matches(expression.toString());
    }
}
