package org.noren.partner.intake;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.noren.shared.edition.Edition;
import org.noren.shared.edition.Entry;
import org.noren.shared.edition.Kind;
import org.noren.shared.edition.MapStore;
import org.noren.shared.edition.Packed;
import org.noren.shared.link.Pack;
import org.noren.shared.page.Layout;
import org.noren.shared.page.Menu;
import org.noren.shared.page.Page;
import org.noren.shared.page.PagePath;
import org.noren.shared.page.Redirect;
import org.noren.shared.page.SanitisingPolicy;
import org.noren.shared.seal.Digest;
import org.noren.shared.seal.Signer;
import org.noren.shared.seal.TestKeys;

/** The main site as a partner meets it: pages, an edition of them, and a key to sign releases with. */
public final class Hinode {
    public final Signer signer = TestKeys.signer();
    public final MapStore store = new MapStore();
    private final Map<PagePath, Entry> entries = new LinkedHashMap<>();

    /** A small site that nobody could refuse: a layout, a menu, two pages, a picture. */
    public static Hinode small() {
        String layout = SanitisingPolicy.CURRENT
                .sanitiseLayout("<html><body><main data-slot=\"content\"></main></body></html>")
                .html();
        return new Hinode()
                .layout("shop", layout)
                .menu("ja")
                .page("/", "<p>Hinode</p>")
                .page("/goods/", "<p>Goods</p>")
                .asset("/dot.txt", "text/plain; charset=utf-8", "dot".getBytes(StandardCharsets.UTF_8));
    }

    public Edition edition() {
        return store.keep(store.empty().with(entries.values(), List.of()));
    }

    public Hinode page(String path, String body) {
        return put(path, Kind.PAGE, new Page("ja", "Title", "", "shop", body).bytes(), Optional.empty(), "ja");
    }

    public Hinode layout(String name, String html) {
        return put(Layout.path(name).value(), Kind.LAYOUT, Layout.of(name, html).bytes(), Optional.empty(), null);
    }

    public Hinode menu(String locale) {
        byte[] object = new Menu(locale, List.of(new Menu.Item(PagePath.of("/goods/"), "Goods"))).bytes();
        return put(Menu.path(locale).value(), Kind.MENU, object, Optional.empty(), locale);
    }

    public Hinode asset(String path, String mediaType, byte[] content) {
        return put(path, Kind.ASSET, content, Optional.of(mediaType), null);
    }

    public Hinode redirect(String path, String to) {
        return put(path, Kind.REDIRECT, new Redirect(PagePath.of(to)).bytes(), Optional.empty(), null);
    }

    /** What no main site sends. */
    public Hinode directLink(String path, String to) {
        byte[] object = Redirect.toMainSite(PagePath.of(to)).bytes();
        return put(path, Kind.REDIRECT, object, Optional.empty(), null);
    }

    public Hinode put(String path, Kind kind, byte[] object, Optional<String> mediaType, String locale) {
        return put(new Entry(
                PagePath.of(path),
                kind,
                store.put(object),
                object.length,
                mediaType,
                Optional.ofNullable(locale),
                Map.of()));
    }

    public Hinode put(Entry entry) {
        entries.put(entry.path(), entry);
        return this;
    }

    public Hinode delete(String path) {
        entries.remove(PagePath.of(path));
        return this;
    }

    public Entry entry(String path) {
        return entries.get(PagePath.of(path));
    }

    /** Everything that was asked for, in as many packs as it takes; what is not here is left out. */
    public List<byte[]> packs(Collection<Digest> wanted) {
        List<Packed> objects = new ArrayList<>();
        store.find(wanted).values().forEach(object -> objects.add(Packed.of(object)));
        return packed(objects);
    }

    static List<byte[]> packed(List<Packed> objects) {
        List<byte[]> packs = new ArrayList<>();
        Pack pack = new Pack();
        for (Packed object : objects) {
            if (!pack.add(object)) {
                packs.add(pack.bytes());
                pack = new Pack();
                pack.add(object);
            }
        }
        packs.add(pack.bytes());
        return packs;
    }
}
