package org.noren.partner.intake;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.noren.shared.edition.Checked;
import org.noren.shared.edition.Chunks;
import org.noren.shared.edition.ObjectSource;
import org.noren.shared.edition.Packed;
import org.noren.shared.link.Code;
import org.noren.shared.link.Pack;
import org.noren.shared.seal.Digest;

/**
 * The objects that are here with those of a pack, and which of the pack's were met on a walk: only what the signed release
 * leads to is met. What a pack unpacks to stays in memory as long as this does, so that a page is not read back to be looked
 * at; of a pack that is too good at that, a part does. Used by one thread.
 */
final class Brought implements ObjectSource {
    /** A pack of pages has some 16 MB; one that was made to fill the memory has gigabytes. */
    private static final long MOST_IN_MEMORY = 32L << 20;

    private final Map<Digest, Checked> pack;
    private final ObjectSource here;
    private final Set<Digest> used = new HashSet<>();

    private Brought(Map<Digest, Checked> pack, ObjectSource here) {
        this.pack = pack;
        this.here = here;
    }

    /**
     * @throws Pack.Malformed if it is no pack
     * @throws NotAnObject if something in it does not unpack to what an object may be
     */
    static Brought of(byte[] pack, ObjectSource here) throws Pack.Malformed, NotAnObject {
        Map<Digest, Checked> objects = new HashMap<>();
        long inMemory = 0;
        for (Packed packed : Pack.read(pack)) {
            Checked object = Checked.of(packed, Chunks.LONGEST_OBJECT)
                    .orElseThrow(() -> new NotAnObject(new Refusal(
                            packed.deflated() ? Code.OBJECT_NOT_WANTED : Code.TOO_LONG,
                            "an object does not unpack to " + Chunks.LONGEST_OBJECT + " bytes or less")));
            inMemory += object.size();
            objects.put(object.digest(), inMemory <= MOST_IN_MEMORY ? object : object.light());
        }
        return new Brought(objects, here);
    }

    /** What the pack has. */
    Set<Digest> digests() {
        return Set.copyOf(pack.keySet());
    }

    /** What of the pack a walk has met so far. */
    Set<Digest> used() {
        return Set.copyOf(used);
    }

    /** Leaves these of the pack out. */
    void leaveOut(Collection<Digest> digests) {
        pack.keySet().removeAll(digests);
    }

    Collection<Checked> objects() {
        return List.copyOf(pack.values());
    }

    @Override
    public Optional<byte[]> find(Digest digest) {
        return Optional.ofNullable(find(List.of(digest)).get(digest));
    }

    @Override
    public Map<Digest, byte[]> find(Collection<Digest> digests) {
        Map<Digest, byte[]> found = new HashMap<>();
        met(digests).forEach((digest, object) -> found.put(digest, object.content()));
        Collection<Digest> others = others(digests);
        if (!others.isEmpty()) {
            found.putAll(here.find(others));
        }
        return found;
    }

    @Override
    public Set<Digest> missing(Collection<Digest> digests) {
        met(digests);
        return here.missing(others(digests));
    }

    private Map<Digest, Checked> met(Collection<Digest> digests) {
        Map<Digest, Checked> met = new HashMap<>();
        for (Digest digest : digests) {
            Checked object = pack.get(digest);
            if (object != null) {
                met.put(digest, object);
            }
        }
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
