package org.noren.shared.edition;

import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.noren.shared.page.PagePath;
import org.noren.shared.seal.Digest;

/** A store in memory, with entries to fill it. */
public final class MapStore implements ObjectSource {
    public final Map<Digest, byte[]> objects = new HashMap<>();
    private final Nodes nodes = new Nodes(this);

    public Edition empty() {
        put(Edition.emptyRoot());
        return Edition.empty(nodes);
    }

    public Edition keep(Edition.Next next) {
        objects.putAll(next.newNodes());
        return Edition.at(next.edition().root(), nodes);
    }

    public Digest put(byte[] object) {
        Digest digest = Digest.of(object);
        objects.put(digest, object);
        return digest;
    }

    /** An entry of a page whose content follows from its number and version; the object is put by {@link #content}. */
    public static Entry page(int number, String version) {
        byte[] content = content(number, version);
        return new Entry(
                PagePath.of("/goods/" + number + ".html"),
                Kind.PAGE,
                Digest.of(content),
                content.length,
                Optional.empty(),
                Optional.of("ja"),
                Map.of());
    }

    public static byte[] content(int number, String version) {
        return ("page " + number + version).getBytes(StandardCharsets.UTF_8);
    }

    @Override
    public Optional<byte[]> find(Digest digest) {
        return Optional.ofNullable(objects.get(digest));
    }

    @Override
    public Map<Digest, byte[]> find(Collection<Digest> digests) {
        Map<Digest, byte[]> found = new LinkedHashMap<>();
        digests.forEach(digest -> find(digest).ifPresent(bytes -> found.put(digest, bytes)));
        return found;
    }

    @Override
    public Set<Digest> missing(Collection<Digest> digests) {
        Set<Digest> missing = new LinkedHashSet<>(digests);
        missing.removeAll(objects.keySet());
        return missing;
    }
}
