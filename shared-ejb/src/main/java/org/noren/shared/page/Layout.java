package org.noren.shared.page;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.noren.shared.seal.StrictJson;
import org.noren.shared.seal.StrictJson.Named;

/**
 * How pages look: a whole HTML document with places ({@code data-slot}) that rendering fills, and elements with
 * {@code data-value} that carry a value of the site. It lies at {@code /.layout/NAME}; it is parsed once, when it is
 * made, and can then be rendered from many threads. It is data: never compiled, never resolved, and expression language
 * in it is text. Whether it is safe is the {@linkplain SanitisingPolicy sanitising policy's} question. S16, S22, M4.
 */
public final class Layout {
    /** Slots that {@link Renderer} fills from the page and the site; all others are filled by fragments. */
    public static final Set<String> FILLED_BY_RENDERING =
            Set.of("content", "title", "partner-name", "navigation", "breadcrumb", "search", "languages");

    private static final Pattern NAME = Pattern.compile("[a-z0-9][a-z0-9-]{0,63}");

    private final String name;
    private final String html;
    private final LayoutParts parts;

    private Layout(String name, String html) {
        this.name = checkName(name);
        this.html = html;
        this.parts = LayoutParts.parse(name, html);
    }

    /** @throws IllegalArgumentException when the name is none, or the content slot is missing or there twice */
    public static Layout of(String name, String html) {
        return new Layout(name, html);
    }

    /** @throws StrictJson.Refused when the bytes are not exactly one layout that can be used */
    public static Layout read(byte[] object) throws StrictJson.Refused {
        Stored stored = StrictJson.read(object, Stored.class);
        return of(stored.name(), stored.html());
    }

    /** The layout as an object; the same layout always has the same bytes. */
    public byte[] bytes() {
        return StrictJson.write(new Stored(name, html));
    }

    /** What of a layout is kept and sent. */
    @Named("layout")
    private record Stored(String name, String html) {
        Stored {
            // What cannot be used is refused while it is read, as every other wrong object is.
            LayoutParts.parse(checkName(name), html);
        }
    }

    /** Where the layout of a name lies. */
    public static PagePath path(String name) {
        return PagePath.of("/.layout/" + checkName(name));
    }

    /** The name of the layout that lies at the path; empty for any other path. */
    public static Optional<String> nameOf(PagePath path) {
        String start = "/.layout/";
        return path.value().startsWith(start) ? Optional.of(path.value().substring(start.length())) : Optional.empty();
    }

    static String checkName(String name) {
        if (!NAME.matcher(name).matches())
            throw new IllegalArgumentException("Not a layout or slot name: \""
                    + (name.length() > 70 ? name.substring(0, 70) + "…" : name)
                    + "\"; small letters, digits and hyphens, at most 64");
        return name;
    }

    public String name() {
        return name;
    }

    public String html() {
        return html;
    }

    /** The names of the slots that the layout has, in document order. */
    public List<String> slots() {
        return parts.slots();
    }

    LayoutParts parts() {
        return parts;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Layout that && name.equals(that.name) && html.equals(that.html);
    }

    @Override
    public int hashCode() {
        return 31 * name.hashCode() + html.hashCode();
    }

    @Override
    public String toString() {
        return "Layout " + name;
    }
}
