package org.noren.partner.intake;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.noren.shared.edition.ObjectSource;
import org.noren.shared.seal.Digest;
import org.noren.site.store.DamagedObject;

/** A store as it would be without what is damaged in it: reads everything that it is asked for, and remembers what was. */
final class SoundObjects implements ObjectSource {
    private static final int AT_ONCE = 100;

    private final ObjectSource store;
    private final Set<Digest> damaged = new HashSet<>();

    SoundObjects(ObjectSource store) {
        this.store = store;
    }

    Set<Digest> damaged() {
        return Set.copyOf(damaged);
    }

    @Override
    public Optional<byte[]> find(Digest digest) {
        try {
            return store.find(digest);
        } catch (DamagedObject e) {
            damaged.add(digest);
            return Optional.empty();
        }
    }

    @Override
    public Map<Digest, byte[]> find(Collection<Digest> digests) {
        try {
            return store.find(digests);
        } catch (DamagedObject oneOfThem) {
            Map<Digest, byte[]> sound = new LinkedHashMap<>();
            digests.forEach(digest -> find(digest).ifPresent(bytes -> sound.put(digest, bytes)));
            return sound;
        }
    }

    @Override
    public Set<Digest> missing(Collection<Digest> digests) {
        Set<Digest> missing = new HashSet<>(digests);
        List<Digest> all = new ArrayList<>(digests);
        for (int from = 0; from < all.size(); from += AT_ONCE) {
            missing.removeAll(find(all.subList(from, Math.min(all.size(), from + AT_ONCE)))
                    .keySet());
        }
        return missing;
    }
}
