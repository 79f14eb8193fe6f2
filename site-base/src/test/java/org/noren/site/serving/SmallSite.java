package org.noren.site.serving;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.noren.shared.edition.Chunks;
import org.noren.shared.edition.Edition;
import org.noren.shared.edition.Entry;
import org.noren.shared.edition.Kind;
import org.noren.shared.edition.MapStore;
import org.noren.shared.page.Layout;
import org.noren.shared.page.Menu;
import org.noren.shared.page.Page;
import org.noren.shared.page.PagePath;
import org.noren.shared.page.Redirect;
import org.noren.shared.seal.Digest;
import org.noren.shared.seal.StrictJson;

/** A site in memory, written in a few words. */
public final class SmallSite {
    final MapStore store;
    private final List<Entry> entries = new ArrayList<>();

    public SmallSite(MapStore store) {
        this.store = store;
    }

    public Edition edition() {
        return store.keep(store.empty().with(entries, List.of()));
    }

    public SmallSite layout(String name, String body) {
        byte[] object = Layout.of(name, "<html><head></head><body>" + body + "</body></html>")
                .bytes();
        return put(Layout.path(name), Kind.LAYOUT, object, Optional.empty(), Optional.empty(), Map.of());
    }

    public SmallSite page(String path, String body) {
        return page(path, "ja", "shop", body, Map.of());
    }

    public SmallSite page(String path, String locale, String layout, String body, Map<String, PagePath> alternates) {
        byte[] object = new Page(locale, "Title of " + path, "", layout, body).bytes();
        return put(PagePath.of(path), Kind.PAGE, object, Optional.empty(), Optional.of(locale), alternates);
    }

    /** A page with a title of its own. */
    public SmallSite titled(String path, String locale, String title, String body) {
        byte[] object = new Page(locale, title, "", "shop", body).bytes();
        return put(PagePath.of(path), Kind.PAGE, object, Optional.empty(), Optional.of(locale), Map.of());
    }

    public SmallSite menu(String locale, String... paths) {
        List<Menu.Item> items = new ArrayList<>();
        for (String path : paths) {
            items.add(new Menu.Item(PagePath.of(path), "to " + path));
        }
        byte[] object = new Menu(locale, items).bytes();
        return put(Menu.path(locale), Kind.MENU, object, Optional.empty(), Optional.of(locale), Map.of());
    }

    public SmallSite redirect(String path, String to) {
        byte[] object = new Redirect(PagePath.of(to)).bytes();
        return put(PagePath.of(path), Kind.REDIRECT, object, Optional.empty(), Optional.empty(), Map.of());
    }

    public SmallSite asset(String path, String mediaType, String content) {
        byte[] object = content.getBytes(StandardCharsets.UTF_8);
        return put(PagePath.of(path), Kind.ASSET, object, Optional.of(mediaType), Optional.empty(), Map.of());
    }

    public SmallSite longAsset(String path, String mediaType, byte[] content) {
        List<Digest> chunks = new ArrayList<>();
        for (int from = 0; from < content.length; from += Chunks.CHUNK) {
            int to = Math.min(content.length, from + Chunks.CHUNK);
            chunks.add(store.put(java.util.Arrays.copyOfRange(content, from, to)));
        }
        Digest list = store.put(StrictJson.write(new Chunks(content.length, chunks)));
        entries.add(new Entry(
                PagePath.of(path),
                Kind.ASSET,
                list,
                content.length,
                Optional.of(mediaType),
                Optional.empty(),
                Map.of()));
        return this;
    }

    private SmallSite put(
            PagePath path,
            Kind kind,
            byte[] object,
            Optional<String> mediaType,
            Optional<String> locale,
            Map<String, PagePath> alternates) {
        entries.add(new Entry(path, kind, store.put(object), object.length, mediaType, locale, alternates));
        return this;
    }
}
