package org.noren.shared.edition;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.noren.shared.edition.Node.Branch;
import org.noren.shared.edition.Node.Child;
import org.noren.shared.edition.Node.Leaf;
import org.noren.shared.page.PagePath;
import org.noren.shared.seal.Digest;

/**
 * What a site consists of at one moment: entries by path, tied together by one root digest. An edition never changes;
 * {@link #with} makes the next one, which shares every node that stayed the same. Two editions with the same entries
 * have the same root, so comparing them means walking only where they differ (B3, B10, B12).
 */
public final class Edition {
    private final Digest root;
    private final Nodes nodes;

    private Edition(Digest root, Nodes nodes) {
        this.root = root;
        this.nodes = nodes;
    }

    /** The edition that has this root; its nodes are read when they are needed. */
    public static Edition at(Digest root, Nodes nodes) {
        return new Edition(root, nodes);
    }

    /** The edition without entries. */
    public static Edition empty(Nodes nodes) {
        Leaf leaf = new Leaf(List.of());
        Digest root = Digest.of(leaf.bytes());
        nodes.remember(root, leaf);
        return new Edition(root, nodes);
    }

    /** The bytes of the root of {@link #empty}, which a store needs like those of any other node. */
    public static byte[] emptyRoot() {
        return new Leaf(List.of()).bytes();
    }

    public Digest root() {
        return root;
    }

    public long size() {
        return nodes.get(root).count();
    }

    public Optional<Entry> find(PagePath path) {
        String place = Node.place(path);
        Node node = nodes.get(root);
        for (int depth = 0; node instanceof Branch branch; depth++) {
            Child child = branch.children().get(place.substring(depth, depth + 1));
            if (child == null) {
                return Optional.empty();
            }
            node = nodes.get(child.node());
        }
        return ((Leaf) node)
                .entries().stream().filter(entry -> entry.path().equals(path)).findFirst();
    }

    /** Every entry, in the order of the trie, which is the same for everybody but means nothing to people. */
    public void forEach(Consumer<Entry> action) {
        visit(nodes.get(root), action);
    }

    /** Every entry, by path. */
    public List<Entry> entries() {
        List<Entry> all = new ArrayList<>();
        forEach(all::add);
        all.sort(Comparator.comparing(Entry::path));
        return all;
    }

    /** An edition with the nodes that it has and the one before had not; they have yet to be stored. */
    public record Next(Edition edition, Map<Digest, byte[]> newNodes) {}

    /**
     * @param put entries to add, or to set in place of what lies at their paths
     * @param removed paths to clear; clearing one that is not there changes nothing
     */
    public Next with(Collection<Entry> put, Collection<PagePath> removed) {
        TreeMap<String, Change> wanted = new TreeMap<>();
        removed.forEach(path -> wanted.put(Node.place(path), new Change(path, Optional.empty(), Optional.empty())));
        put.forEach(entry ->
                wanted.put(Node.place(entry.path()), new Change(entry.path(), Optional.empty(), Optional.of(entry))));
        TrieBuilder builder = new TrieBuilder(nodes);
        Digest next = builder.apply(root, wanted);
        return new Next(new Edition(next, nodes), builder.newNodes());
    }

    /** One path that two editions disagree on. */
    public record Change(PagePath path, Optional<Entry> before, Optional<Entry> after) {}

    /** What makes this edition into the other one, by path. */
    public List<Change> changesTo(Edition other) {
        List<Change> changes = new ArrayList<>();
        compare(Optional.of(root), Optional.of(other.root), other.nodes, changes);
        changes.sort(Comparator.comparing(Change::path));
        return changes;
    }

    private void compare(Optional<Digest> mine, Optional<Digest> theirs, Nodes theirNodes, List<Change> changes) {
        if (mine.equals(theirs)) {
            return;
        }
        Optional<Node> before = mine.map(nodes::get);
        Optional<Node> after = theirs.map(theirNodes::get);
        if (before.orElse(null) instanceof Branch left && after.orElse(null) instanceof Branch right) {
            for (String digit : TrieBuilder.DIGITS) {
                Optional<Digest> leftChild =
                        Optional.ofNullable(left.children().get(digit)).map(Child::node);
                Optional<Digest> rightChild =
                        Optional.ofNullable(right.children().get(digit)).map(Child::node);
                compare(leftChild, rightChild, theirNodes, changes);
            }
            return;
        }
        Map<PagePath, Entry> old = new HashMap<>();
        before.ifPresent(node -> visit(node, entry -> old.put(entry.path(), entry)));
        after.ifPresent(node -> Edition.at(root, theirNodes).visit(node, entry -> {
            Entry was = old.remove(entry.path());
            if (!entry.equals(was)) {
                changes.add(new Change(entry.path(), Optional.ofNullable(was), Optional.of(entry)));
            }
        }));
        old.values().forEach(gone -> changes.add(new Change(gone.path(), Optional.of(gone), Optional.empty())));
    }

    private void visit(Node node, Consumer<Entry> action) {
        if (node instanceof Branch branch) {
            branch.children().values().forEach(child -> visit(nodes.get(child.node()), action));
        } else {
            ((Leaf) node).entries().forEach(action);
        }
    }

    @Override
    public String toString() {
        return "edition " + root.brief();
    }
}
