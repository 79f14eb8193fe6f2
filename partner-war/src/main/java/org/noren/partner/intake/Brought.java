package org.noren.partner.intake;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.noren.shared.edition.Chunks;
import org.noren.shared.edition.ObjectSource;
import org.noren.shared.edition.Packed;
import org.noren.shared.link.Code;
import org.noren.shared.link.Pack;
import org.noren.shared.seal.Digest;

/**
 * The objects that are here with those of a pack that was not kept yet, and which of the pack's were met on a walk: only what
 * the signed release leads to is met. Used by one thread.
 */
final class Brought implements ObjectSource {
    private final Map<Digest, Packed> pack;
    private final ObjectSource here;
    private final Set<Digest> used = new HashSet<>();

    Brought(Map<Digest, Packed> pack, ObjectSource here) {
        this.pack = pack;
        this.here = here;
    }

    /**
     * The objects of a pack by their digests, as they travel.
     *
     * @throws Pack.Malformed if it is no pack
     * @throws NotAnObject if one of them does not unpack to what an object may be
     */
    static Map<Digest, Packed> unpacked(byte[] pack) throws Pack.Malformed, NotAnObject {
        Map<Digest, Packed> objects = new HashMap<>();
        for (Packed packed : Pack.read(pack)) {
            byte[] object = packed.unpack(Chunks.LONGEST_OBJECT)
                    .orElseThrow(() -> new NotAnObject(new Refusal(
                            packed.deflated() ? Code.OBJECT_NOT_WANTED : Code.TOO_LONG,
                            "an object does not unpack to " + Chunks.LONGEST_OBJECT + " bytes or less")));
            objects.put(Digest.of(object), packed);
        }
        return objects;
    }

    /** What the walk has met so far. */
    Set<Digest> used() {
        return used;
    }

    @Override
    public Optional<byte[]> find(Digest digest) {
        return Optional.ofNullable(find(List.of(digest)).get(digest));
    }

    @Override
    public Map<Digest, byte[]> find(Collection<Digest> digests) {
        Map<Digest, byte[]> found = new HashMap<>();
        met(digests)
                .forEach((digest, packed) ->
                        packed.unpack(Chunks.LONGEST_OBJECT).ifPresent(object -> found.put(digest, object)));
        found.putAll(here.find(others(digests)));
        return found;
    }

    @Override
    public Set<Digest> missing(Collection<Digest> digests) {
        met(digests);
        return here.missing(others(digests));
    }

    private Map<Digest, Packed> met(Collection<Digest> digests) {
        Map<Digest, Packed> met = new HashMap<>(pack);
        met.keySet().retainAll(new HashSet<>(digests));
        used.addAll(met.keySet());
        return met;
    }

    private Collection<Digest> others(Collection<Digest> digests) {
        List<Digest> others = new ArrayList<>(digests);
        others.removeIf(pack::containsKey);
        return others;
    }

    /** Something in a pack can be no object. */
    static final class NotAnObject extends Exception {
        private static final long serialVersionUID = 1L;
        private final transient Refusal refusal;

        NotAnObject(Refusal refusal) {
            super(refusal.detail());
            this.refusal = refusal;
        }

        Refusal refusal() {
            return refusal;
        }
    }
}
