package org.noren.main.publishing;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.noren.main.publishing.Delivery.Objects;
import org.noren.main.publishing.Delivery.Outcome;
import org.noren.shared.edition.Batches;
import org.noren.shared.edition.Packed;
import org.noren.shared.link.Pack;
import org.noren.shared.seal.Digest;
import org.noren.site.link.LinkAnswer;

/**
 * The objects of one release on their way to one partner, in packs: what it asks for, and at first what it would ask for
 * anyway. It ends when the partner asks for nothing more, or for what no honest partner would.
 */
final class Shipment {
    /** A pack that the partner checks within a second or so, far from any time-out, though it may be a slow machine. */
    private static final int OBJECTS_PER_PACK = 2_048;
    /** Objects of an update that goes in one pack. */
    private static final int SMALL = 256;

    private static final int BYTES_PER_PACK = 4 << 20;
    /** What is fetched for packs at one time: hundreds of pages, or some pieces of pictures. */
    static final int BYTES_AT_ONCE = 16 << 20;

    /** So often the same object may be asked for before we stop believing that it arrives. */
    private static final int MOST_REPEATS = 3;

    private final VisitLine line;
    private final String door;
    private final Objects source;
    private final Map<Digest, Integer> sent = new HashMap<>();

    /** @param door at which this release's objects are taken in */
    Shipment(VisitLine line, String door, Objects source) {
        this.line = line;
        this.door = door;
        this.source = source;
    }

    /** A partner may ask for what belongs to its release, and not for ever (P8). */
    Optional<Outcome> unreasonable(List<Digest> wanted) {
        if (!source.allows(wanted)) {
            return Optional.of(new Outcome.Distrusted(
                    "asked-for-foreign-object", "the partner asks for objects that are no part of its release"));
        }
        return wanted.stream()
                .filter(digest -> sent.getOrDefault(digest, 0) >= MOST_REPEATS)
                .findFirst()
                .map(digest -> new Outcome.Failed(
                        "object " + digest + " was sent " + MOST_REPEATS + " times and is asked for again"));
    }

    /**
     * What a partner that has nothing of an update yet will ask for anyway: all of a small one, the whole tree of others. It
     * would ask for it level by level, and each level is a request and a look at all that came before.
     */
    List<Digest> ahead(List<Digest> asked) {
        Collection<Digest> all = source.all();
        boolean small =
                all.size() <= SMALL && all.stream().mapToLong(source::longest).sum() <= BYTES_PER_PACK;
        Collection<Digest> ahead = small && !all.isEmpty() ? all : source.tree();
        boolean nothingThere =
                ahead.size() > 1 && asked.equals(List.of(ahead.iterator().next()));
        return nothingThere ? List.copyOf(ahead) : List.of();
    }

    /** Packs what was asked for, pack after pack; the answer to the last one says what is still lacking. */
    LinkAnswer send(List<Digest> wanted) {
        Pack pack = new Pack();
        LinkAnswer answer = new LinkAnswer.Unreachable("nothing was sent");
        for (List<Digest> part : Batches.of(wanted, OBJECTS_PER_PACK, BYTES_AT_ONCE, source::longest)) {
            Map<Digest, Packed> packed = source.packed(part);
            for (Digest digest : part) {
                Packed object = packed.get(digest);
                if (object == null) {
                    throw new IllegalStateException("object " + digest + " of a release is not in the store");
                }
                if (full(pack, object)) {
                    answer = line.send(door, pack);
                    if (!(answer instanceof LinkAnswer.Answered)) {
                        return answer;
                    }
                    pack = new Pack();
                }
                pack.add(object);
                sent.merge(digest, 1, Integer::sum);
            }
        }
        return line.send(door, pack);
    }

    private static boolean full(Pack pack, Packed next) {
        return pack.size() == OBJECTS_PER_PACK
                || pack.size() > 0 && pack.length() + next.bytes().length > BYTES_PER_PACK;
    }
}
