package org.noren.shared.edition;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.noren.shared.edition.Node.Branch;
import org.noren.shared.edition.Node.Child;
import org.noren.shared.edition.Node.Leaf;
import org.noren.shared.seal.Digest;
import org.noren.shared.seal.StrictJson.Refused;

/**
 * Every object of an edition that another one has not: tree nodes, what entries lead to, and chunks, each after the one that
 * leads to it. It is all that a partner with the other edition whole can lack (B3, P8).
 */
public final class Delta {
    /** A leaf has few entries, and a branch few children. */
    private static final int LONGEST_NODE = 1 << 16;

    private final Nodes nodes;
    private final Map<Digest, Integer> objects = new LinkedHashMap<>();
    private final Set<Digest> tree = new LinkedHashSet<>();

    private Delta(Nodes nodes) {
        this.nodes = nodes;
    }

    /**
     * @param known root of the edition that the partner has, if it has one
     * @throws MissingObject if this edition is not here as a whole
     */
    public static Set<Digest> of(Digest wanted, Optional<Digest> known, Nodes nodes) {
        return between(wanted, known, nodes).lengths().keySet();
    }

    /** The same, with what is known of each. */
    public static Delta between(Digest wanted, Optional<Digest> known, Nodes nodes) {
        Delta delta = new Delta(nodes);
        delta.walk(wanted, known);
        return delta;
    }

    /** Each object with the bytes that it takes at most. */
    public Map<Digest, Integer> lengths() {
        return Collections.unmodifiableMap(objects);
    }

    /** Those of the objects that are nodes of the tree, the root first. */
    public Set<Digest> tree() {
        return Collections.unmodifiableSet(tree);
    }

    private void walk(Digest wanted, Optional<Digest> known) {
        if (known.equals(Optional.of(wanted))) {
            return;
        }
        objects.put(wanted, LONGEST_NODE);
        tree.add(wanted);
        Optional<Node> before = known.flatMap(nodes::find);
        if (nodes.get(wanted) instanceof Branch branch) {
            Map<String, Child> old = before.orElse(null) instanceof Branch was ? was.children() : Map.of();
            branch.children()
                    .forEach((digit, child) -> walk(
                            child.node(), Optional.ofNullable(old.get(digit)).map(Child::node)));
        } else {
            Set<Entry> old = before.orElse(null) instanceof Leaf was ? Set.copyOf(was.entries()) : Set.of();
            Leaf leaf = (Leaf) nodes.get(wanted);
            leaf.entries().stream().filter(entry -> !old.contains(entry)).forEach(this::content);
        }
    }

    private void content(Entry entry) {
        objects.put(entry.object(), (int) Math.min(entry.size(), Chunks.LONGEST_OBJECT));
        if (entry.chunked()) {
            byte[] list = nodes.source()
                    .find(entry.object())
                    .orElseThrow(() -> new MissingObject(entry.object(), "the chunk list of " + entry.path()));
            try {
                Chunks.read(list).chunks().forEach(chunk -> objects.put(chunk, Chunks.LONGEST_OBJECT));
            } catch (Refused e) {
                throw new MissingObject(entry.object(), "no chunk list: " + e.getMessage());
            }
        }
    }
}
