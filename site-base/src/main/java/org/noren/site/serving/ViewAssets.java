package org.noren.site.serving;

import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.noren.shared.edition.Chunks;
import org.noren.shared.edition.Entry;
import org.noren.shared.edition.Kind;
import org.noren.shared.edition.MissingObject;
import org.noren.shared.edition.ObjectSource;
import org.noren.shared.page.CssAddresses;
import org.noren.shared.page.LinkTarget;
import org.noren.shared.page.PagePath;
import org.noren.shared.page.References;
import org.noren.shared.seal.Digest;
import org.noren.shared.seal.StrictJson.Refused;

/**
 * The assets of a view. An asset's address carries a hash, so that readers may keep it for ever; in style sheets the
 * addresses of what they need are replaced by such addresses, so a style sheet's hash is that of its rewritten bytes.
 * Style sheets that import each other in a ring cannot have each other's hash: they keep their plain addresses.
 */
final class ViewAssets {
    private static final int HASH_DIGITS = 32;
    private static final String CSS = "text/css";

    private final Layers layers;
    private final ViewObjects read;
    private final ObjectSource objects;
    private final Map<PagePath, String> styleSheets = new ConcurrentHashMap<>();

    ViewAssets(Layers layers, ViewObjects read, ObjectSource objects) {
        this.layers = layers;
        this.read = read;
        this.objects = objects;
    }

    /** Where readers get it; the path as it is, if there is no such asset. */
    String address(PagePath path) {
        return layers.find(path, Kind.ASSET)
                .map(found -> "/.a/" + hash(found.entry()) + path.address())
                .orElseGet(path::address);
    }

    Optional<ServedAsset> find(PagePath path) {
        return layers.find(path, Kind.ASSET).map(found -> served(found.entry()));
    }

    private String hash(Entry entry) {
        if (!isStyleSheet(entry)) {
            return brief(entry.object());
        }
        String known = styleSheets.get(entry.path());
        if (known == null) {
            known = brief(Digest.of(rewritten(entry)));
            styleSheets.put(entry.path(), known);
        }
        return known;
    }

    private ServedAsset served(Entry entry) {
        String mediaType = entry.mediaType().orElseThrow();
        if (isStyleSheet(entry)) {
            byte[] bytes = rewritten(entry);
            return ServedAsset.whole(entry.path(), mediaType, brief(Digest.of(bytes)), bytes);
        }
        if (!entry.chunked()) {
            int whole = (int) Math.max(1, entry.size());
            return new ServedAsset(
                    entry.path(), mediaType, hash(entry), entry.size(), whole, index -> read.bytes(entry));
        }
        Chunks list = chunks(entry);
        return new ServedAsset(
                entry.path(), mediaType, hash(entry), list.size(), Chunks.CHUNK, index -> chunk(entry, list, index));
    }

    /** One of several megabytes would be made by a machine, and is served as it is. */
    private static boolean isStyleSheet(Entry entry) {
        return entry.mediaType().filter(type -> type.startsWith(CSS)).isPresent() && !entry.chunked();
    }

    private byte[] rewritten(Entry entry) {
        PagePath at = entry.path();
        String css = text(entry);
        return CssAddresses.rewrite(
                        css,
                        address -> LinkTarget.resolve(at, address) instanceof LinkTarget.Inside inside
                                ? fromStyleSheet(at, inside.path()) + inside.rest()
                                : address)
                .getBytes(StandardCharsets.UTF_8);
    }

    private String fromStyleSheet(PagePath at, PagePath target) {
        Optional<Entry> styleSheet =
                layers.find(target, Kind.ASSET).map(Layers.Found::entry).filter(ViewAssets::isStyleSheet);
        boolean ring = styleSheet.isPresent() && reaches(target, target, new HashSet<>());
        return ring || target.equals(at) ? target.address() : address(target);
    }

    /** Whether a style sheet leads to another, over any number of imports. */
    private boolean reaches(PagePath from, PagePath goal, Set<PagePath> seen) {
        Optional<Entry> entry =
                layers.find(from, Kind.ASSET).map(Layers.Found::entry).filter(ViewAssets::isStyleSheet);
        if (entry.isEmpty()) {
            return false;
        }
        for (PagePath next : References.ofCss(text(entry.get()), from).assets()) {
            if (next.equals(goal) || (seen.add(next) && reaches(next, goal, seen))) {
                return true;
            }
        }
        return false;
    }

    private String text(Entry entry) {
        return new String(read.bytes(entry), StandardCharsets.UTF_8);
    }

    private Chunks chunks(Entry entry) {
        try {
            return Chunks.read(read.bytes(entry));
        } catch (Refused e) {
            throw new MissingObject(entry.object(), "no list of chunks for " + entry.path() + ": " + e.getMessage());
        }
    }

    private byte[] chunk(Entry entry, Chunks list, int index) {
        Digest chunk = list.chunks().get(index);
        return objects.find(chunk)
                .orElseThrow(() -> new MissingObject(chunk, "missing, it is chunk " + index + " of " + entry.path()));
    }

    /** Of an asset in chunks, the digest of their list: it says as much about the bytes, and is known without reading them. */
    private static String brief(Digest digest) {
        return digest.hex().substring(0, HASH_DIGITS);
    }
}
