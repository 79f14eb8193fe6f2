package org.noren.site.editing;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.noren.shared.page.Page;
import org.noren.site.content.Content;
import org.noren.site.content.Content.LayoutText;
import org.noren.site.content.Content.PageText;
import org.noren.site.editing.WordDifference.Piece;

/** What changed from one content to another, part by part; parts that read the same are left out. */
public record Difference(List<Part> parts) {
    public static final Difference NONE = new Difference(List.of());

    public Difference {
        parts = List.copyOf(parts);
    }

    /** @param name {@code title}, {@code body} … as in the form's fields */
    public record Part(String name, List<Piece> pieces) {}

    public boolean isNone() {
        return parts.isEmpty();
    }

    public static Difference between(Content before, Content after) {
        if (before instanceof PageText old && after instanceof PageText young) return ofPages(old, young);
        if (before instanceof LayoutText old && after instanceof LayoutText young)
            return new Difference(part(
                    "body",
                    WordDifference.ofHtml(old.layout().html(), young.layout().html(), Locale.ROOT)));
        return NONE;
    }

    /** Of a style sheet, or another text without tags. */
    public static Difference ofText(String before, String after) {
        return new Difference(part("body", WordDifference.ofPlain(before, after, Locale.ROOT)));
    }

    private static Difference ofPages(PageText before, PageText after) {
        Page old = before.page();
        Page young = after.page();
        Locale language = Locale.forLanguageTag(young.locale());
        List<Part> parts = new ArrayList<>();
        parts.addAll(part("title", WordDifference.ofPlain(old.title(), young.title(), language)));
        parts.addAll(part("body", WordDifference.ofHtml(old.body(), young.body(), language)));
        parts.addAll(part("locale", whole(old.locale(), young.locale())));
        parts.addAll(part("layout", whole(old.layout(), young.layout())));
        parts.addAll(part("order", whole(number(before), number(after))));
        parts.addAll(part(
                "key",
                whole(before.translationKey().orElse(""), after.translationKey().orElse(""))));
        parts.addAll(part("description", WordDifference.ofPlain(old.description(), young.description(), language)));
        return new Difference(parts);
    }

    private static String number(PageText text) {
        return text.order().map(String::valueOf).orElse("");
    }

    private static List<Part> part(String name, List<Piece> pieces) {
        return pieces.isEmpty() ? List.of() : List.of(new Part(name, pieces));
    }

    /** A name or number changes as a whole. */
    private static List<Piece> whole(String before, String after) {
        if (before.equals(after)) return List.of();
        List<Piece> pieces = new ArrayList<>();
        if (!before.isEmpty()) pieces.add(new Piece(WordDifference.Kind.REMOVED, before, false));
        if (!after.isEmpty()) pieces.add(new Piece(WordDifference.Kind.ADDED, after, false));
        return pieces;
    }
}
