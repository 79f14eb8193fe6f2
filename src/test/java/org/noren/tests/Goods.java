package org.noren.tests;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.noren.shared.edition.Edition;
import org.noren.shared.edition.Entry;
import org.noren.shared.edition.Kind;
import org.noren.shared.edition.MapStore;
import org.noren.shared.page.Layout;
import org.noren.shared.page.Page;
import org.noren.shared.page.PagePath;
import org.noren.shared.page.SanitisingPolicy;
import org.noren.shared.seal.Digest;

/** A small site, made without a main site's office, so that it can be wrong in one point. */
final class Goods {
    final MapStore store = new MapStore();
    private final Map<PagePath, Entry> entries = new LinkedHashMap<>();

    /** Nobody could refuse it; the word stands on its front page. */
    static Goods fine(String word) {
        return in("<html><body><main data-slot=\"content\"></main></body></html>")
                .page("/", "<p>" + word + "</p>")
                .page("/goods/", "<p>Goods " + word + "</p>");
    }

    /** No page yet, and this layout. */
    static Goods in(String layout) {
        String clean = SanitisingPolicy.CURRENT.sanitiseLayout(layout).html();
        Goods goods = new Goods();
        goods.put(
                Layout.path("shop").value(),
                Kind.LAYOUT,
                Layout.of("shop", clean).bytes(),
                Optional.empty());
        return goods;
    }

    Goods page(String path, String body) {
        return page(path, "Title", body);
    }

    Goods page(String path, String title, String body) {
        return put(path, Kind.PAGE, new Page("ja", title, title, "shop", body).bytes(), Optional.of("ja"));
    }

    /** A page as the bytes given, which may be no page at all. */
    Goods pageOf(String path, String json) {
        return put(path, Kind.PAGE, json.getBytes(StandardCharsets.UTF_8), Optional.of("ja"));
    }

    /** The two paths lead to each other's objects. */
    Goods swapped(String one, String other) {
        Entry left = entry(one);
        Entry right = entry(other);
        entries.put(left.path(), at(left, right));
        entries.put(right.path(), at(right, left));
        return this;
    }

    Entry entry(String path) {
        return java.util.Objects.requireNonNull(entries.get(PagePath.of(path)));
    }

    Edition edition() {
        return store.keep(store.empty().with(entries.values(), List.of()));
    }

    private static Entry at(Entry place, Entry content) {
        return new Entry(
                place.path(),
                place.kind(),
                content.object(),
                content.size(),
                place.mediaType(),
                place.locale(),
                place.alternates());
    }

    private Goods put(String path, Kind kind, byte[] object, Optional<String> locale) {
        Digest digest = store.put(object);
        Entry entry = new Entry(PagePath.of(path), kind, digest, object.length, Optional.empty(), locale, Map.of());
        entries.put(entry.path(), entry);
        return this;
    }
}
