package org.noren.shared.edition;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.noren.shared.edition.Node.Branch;
import org.noren.shared.edition.Node.Child;
import org.noren.shared.edition.Node.Leaf;
import org.noren.shared.seal.Digest;
import org.noren.shared.seal.StrictJson.Refused;

/**
 * What a store lacks of an edition, found by walking only where it differs from an edition that is known to be there
 * whole (B3). Nodes are asked for before what they lead to, so the walk is done again after each delivery, until
 * nothing is lacking; then {@link #fresh} names every entry that the known edition had not.
 *
 * @param objects what to ask for, without doubles
 * @param fresh entries that are new or lead to another object; complete only if {@code objects} is empty
 * @param leading those of the objects that lead on to more, nodes and lists of chunks: nobody knows what, before they come
 */
public record Lack(List<Digest> objects, List<Entry> fresh, Set<Digest> leading) {
    public boolean nothing() {
        return objects.isEmpty();
    }

    /** What is lacking once these have come; empty if only another walk can tell. */
    public Optional<Lack> without(Set<Digest> come) {
        List<Digest> left =
                objects.stream().filter(digest -> !come.contains(digest)).toList();
        return left.isEmpty() || leading.stream().anyMatch(come::contains)
                ? Optional.empty()
                : Optional.of(new Lack(left, fresh, leading));
    }

    /**
     * @param wanted root of the edition that is to become whole
     * @param whole root of one that is whole already, if there is one
     * @throws MalformedEdition if an object that is here cannot be part of any edition
     */
    public static Lack of(Digest wanted, Optional<Digest> whole, ObjectSource store) throws MalformedEdition {
        return of(wanted, whole, store, entry -> true);
    }

    /** @param held what is to be here of what the edition's entries lead to; the others are neither asked for nor fresh */
    public static Lack of(Digest wanted, Optional<Digest> whole, ObjectSource store, Predicate<Entry> held)
            throws MalformedEdition {
        Walk walk = new Walk(store, held);
        walk.nodes(wanted, whole);
        walk.contents();
        return new Lack(List.copyOf(walk.lacking), List.copyOf(walk.fresh), Set.copyOf(walk.leading));
    }

    /** The main site signed a tree that is none. */
    public static final class MalformedEdition extends Exception {
        private static final long serialVersionUID = 1L;

        @Override
        public String getMessage() {
            return String.valueOf(super.getMessage());
        }

        MalformedEdition(String message) {
            super(message);
        }
    }

    /** A node to look at: where it hangs, and what hangs there in the edition that is whole. */
    private record Place(Digest node, long entries, String prefix, Optional<Digest> known) {}

    private static final class Walk {
        private final ObjectSource store;
        private final Set<Digest> lacking = new LinkedHashSet<>();
        private final Set<Digest> leading = new LinkedHashSet<>();
        private final List<Entry> fresh = new ArrayList<>();
        private final Predicate<Entry> held;

        Walk(ObjectSource store, Predicate<Entry> held) {
            this.store = store;
            this.held = held;
        }

        void nodes(Digest wanted, Optional<Digest> whole) throws MalformedEdition {
            List<Place> level =
                    whole.equals(Optional.of(wanted)) ? List.of() : List.of(new Place(wanted, -1, "", whole));
            while (!level.isEmpty()) {
                Map<Digest, byte[]> here =
                        store.find(level.stream().map(Place::node).toList());
                Map<Digest, byte[]> before = store.find(
                        level.stream().flatMap(place -> place.known().stream()).toList());
                List<Place> next = new ArrayList<>();
                for (Place place : level) {
                    byte[] bytes = here.get(place.node());
                    if (bytes == null) {
                        lacking.add(place.node());
                        leading.add(place.node());
                    } else {
                        descend(place, read(place.node(), bytes), known(place, before), next);
                    }
                }
                level = next;
            }
        }

        private void descend(Place place, Node node, Optional<Node> known, List<Place> next) throws MalformedEdition {
            if (place.entries() >= 0 && place.entries() != node.count()) {
                throw new MalformedEdition("node " + place.node() + " has " + node.count()
                        + " entries, its parent says " + place.entries());
            }
            if (node instanceof Leaf leaf) {
                leaf(leaf, place, known);
                return;
            }
            if (place.prefix().length() == Digest.BYTES * 2 - 1) {
                throw new MalformedEdition("branches stand deeper than a digest is long");
            }
            Map<String, Child> old = known.orElse(null) instanceof Branch branch ? branch.children() : Map.of();
            ((Branch) node).children().forEach((digit, child) -> {
                Optional<Digest> counterpart =
                        Optional.ofNullable(old.get(digit)).map(Child::node);
                if (!counterpart.equals(Optional.of(child.node()))) {
                    next.add(new Place(child.node(), child.entries(), place.prefix() + digit, counterpart));
                }
            });
        }

        private void leaf(Leaf leaf, Place place, Optional<Node> known) throws MalformedEdition {
            Map<Entry, Entry> old = new HashMap<>();
            if (known.orElse(null) instanceof Leaf before) {
                before.entries().forEach(entry -> old.put(entry, entry));
            }
            for (Entry entry : leaf.entries()) {
                if (!TrieBuilder.liesAt(entry.path(), place.prefix())) {
                    throw new MalformedEdition(entry.path() + " does not belong into node " + place.node());
                }
                if (!old.containsKey(entry) && held.test(entry)) {
                    fresh.add(entry);
                }
            }
        }

        void contents() throws MalformedEdition {
            Map<Digest, Entry> lists = new LinkedHashMap<>();
            Set<Digest> contents = new LinkedHashSet<>();
            for (Entry entry : fresh) {
                contents.add(entry.object());
                if (entry.chunked()) {
                    lists.put(entry.object(), entry);
                }
            }
            Set<Digest> missing = store.missing(contents);
            lacking.addAll(missing);
            lists.keySet().stream().filter(missing::contains).forEach(leading::add);
            Map<Digest, byte[]> here = store.find(lists.keySet());
            for (Entry entry : lists.values()) {
                byte[] list = here.get(entry.object());
                if (list != null) {
                    lacking.addAll(store.missing(chunksOf(entry, list)));
                }
            }
        }

        private static Collection<Digest> chunksOf(Entry entry, byte[] list) throws MalformedEdition {
            try {
                Chunks chunks = Chunks.read(list);
                if (chunks.size() != entry.size()) {
                    throw new MalformedEdition(
                            entry.path() + " is to have " + entry.size() + " bytes, its chunks " + chunks.size());
                }
                return new LinkedHashSet<>(chunks.chunks());
            } catch (Refused e) {
                throw new MalformedEdition(entry.path() + " has no list of chunks: " + e.getMessage());
            }
        }

        private static Node read(Digest digest, byte[] bytes) throws MalformedEdition {
            try {
                return Node.read(bytes);
            } catch (Refused e) {
                throw new MalformedEdition("object " + digest + " is no tree node: " + e.getMessage());
            }
        }

        private static Optional<Node> known(Place place, Map<Digest, byte[]> before) throws MalformedEdition {
            if (place.known().isEmpty()) {
                return Optional.empty();
            }
            Digest digest = place.known().get();
            byte[] bytes = before.get(digest);
            return bytes == null ? Optional.empty() : Optional.of(read(digest, bytes));
        }
    }
}
