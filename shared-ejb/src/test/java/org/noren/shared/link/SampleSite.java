package org.noren.shared.link;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.noren.shared.edition.Edition;
import org.noren.shared.edition.Entry;
import org.noren.shared.edition.Kind;
import org.noren.shared.edition.MapStore;
import org.noren.shared.page.Layout;
import org.noren.shared.page.Menu;
import org.noren.shared.page.Page;
import org.noren.shared.page.PagePath;
import org.noren.shared.page.Redirect;
import org.noren.shared.page.SanitisingPolicy;

/** The small site that the samples of version 1 bring. */
final class SampleSite {
    private SampleSite() {}

    static Edition edition(MapStore store) {
        SanitisingPolicy policy = SanitisingPolicy.CURRENT;
        String layout = policy.sanitiseLayout("<html><head><link rel=\"stylesheet\" href=\"/shop.css\"></head>"
                        + "<body><nav data-slot=\"navigation\"></nav><main data-slot=\"content\"></main></body></html>")
                .html();
        List<Entry> entries = new ArrayList<>();
        entries.add(entry(
                store, "/.layout/shop", Kind.LAYOUT, Layout.of("shop", layout).bytes(), null, null));
        entries.add(entry(
                store,
                "/.menu/ja",
                Kind.MENU,
                new Menu("ja", List.of(new Menu.Item(PagePath.of("/goods/"), "暖簾"))).bytes(),
                null,
                "ja"));
        entries.add(entry(store, "/", Kind.PAGE, page("日の出", "<p>暖簾は <a href=\"/goods/\">こちら</a></p>"), null, "ja"));
        entries.add(entry(store, "/goods/", Kind.PAGE, page("暖簾", "<p>#{7*7} is text</p>"), null, "ja"));
        byte[] css = "nav { color: #223 }\n".getBytes(StandardCharsets.UTF_8);
        entries.add(entry(store, "/shop.css", Kind.ASSET, css, "text/css; charset=utf-8", null));
        byte[] moved = new Redirect(PagePath.of("/goods/")).bytes();
        entries.add(entry(store, "/wares/", Kind.REDIRECT, moved, null, null));
        return store.keep(store.empty().with(entries, List.of()));
    }

    private static byte[] page(String title, String body) {
        return new Page("ja", title, "", "shop", body).bytes();
    }

    private static Entry entry(MapStore store, String path, Kind kind, byte[] object, String mediaType, String locale) {
        return new Entry(
                PagePath.of(path),
                kind,
                store.put(object),
                object.length,
                Optional.ofNullable(mediaType),
                Optional.ofNullable(locale),
                Map.of());
    }
}
