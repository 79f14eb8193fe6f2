package org.noren.shared.edition;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.noren.shared.edition.Edition.Change;
import org.noren.shared.edition.Node.Branch;
import org.noren.shared.edition.Node.Child;
import org.noren.shared.edition.Node.Leaf;
import org.noren.shared.page.PagePath;
import org.noren.shared.seal.Digest;

/** Applies changes to a trie by making anew the nodes on their way, and only those. */
final class TrieBuilder {
    static final List<String> DIGITS =
            List.of("0", "1", "2", "3", "4", "5", "6", "7", "8", "9", "a", "b", "c", "d", "e", "f");

    private final Nodes nodes;
    private final Map<Digest, Node> made = new HashMap<>();

    TrieBuilder(Nodes nodes) {
        this.nodes = nodes;
    }

    /** @param wanted the changes by their place, of which only {@link Change#after} counts */
    Digest apply(Digest root, NavigableMap<String, Change> wanted) {
        Digest next = digestOf(change(get(root), wanted, 0), root);
        made.keySet().retainAll(reachable(next));
        return next;
    }

    /** What of the result was not there before. */
    Map<Digest, byte[]> newNodes() {
        Map<Digest, byte[]> bytes = new LinkedHashMap<>();
        made.forEach((digest, node) -> {
            bytes.put(digest, node.bytes());
            nodes.remember(digest, node);
        });
        return bytes;
    }

    private Node change(Node node, NavigableMap<String, Change> wanted, int depth) {
        if (wanted.isEmpty()) {
            return node;
        }
        if (node instanceof Leaf leaf) {
            return build(merged(leaf, wanted), depth);
        }
        Map<String, Child> children = new TreeMap<>(((Branch) node).children());
        split(wanted, depth).forEach((digit, part) -> {
            Child child = children.get(digit);
            Node before = child == null ? new Leaf(List.of()) : get(child.node());
            Node after = change(before, part, depth + 1);
            if (after.count() == 0) {
                children.remove(digit);
            } else if (after != before) {
                children.put(digit, new Child(keep(after), after.count()));
            }
        });
        long left = children.values().stream().mapToLong(Child::entries).sum();
        return left > Node.MOST_ENTRIES ? new Branch(children) : gathered(children);
    }

    private Node build(NavigableMap<String, Entry> entries, int depth) {
        if (entries.size() <= Node.MOST_ENTRIES) {
            return leaf(new ArrayList<>(entries.values()));
        }
        Map<String, Child> children = new TreeMap<>();
        split(entries, depth).forEach((digit, part) -> {
            Node child = build(part, depth + 1);
            children.put(digit, new Child(keep(child), child.count()));
        });
        return new Branch(children);
    }

    private static NavigableMap<String, Entry> merged(Leaf leaf, NavigableMap<String, Change> wanted) {
        NavigableMap<String, Entry> entries = new TreeMap<>();
        leaf.entries().forEach(entry -> entries.put(Node.place(entry.path()), entry));
        wanted.forEach((place, change) ->
                change.after().ifPresentOrElse(entry -> entries.put(place, entry), () -> entries.remove(place)));
        return entries;
    }

    private Leaf gathered(Map<String, Child> children) {
        List<Entry> all = new ArrayList<>();
        children.values().forEach(child -> all.addAll(entriesOf(get(child.node()))));
        return leaf(all);
    }

    private List<Entry> entriesOf(Node node) {
        if (node instanceof Leaf leaf) {
            return leaf.entries();
        }
        List<Entry> all = new ArrayList<>();
        ((Branch) node).children().values().forEach(child -> all.addAll(entriesOf(get(child.node()))));
        return all;
    }

    private static Leaf leaf(List<Entry> entries) {
        entries.sort(Comparator.comparing(Entry::path));
        return new Leaf(entries);
    }

    private static <V> Map<String, NavigableMap<String, V>> split(NavigableMap<String, V> byPlace, int depth) {
        Map<String, NavigableMap<String, V>> parts = new TreeMap<>();
        byPlace.forEach(
                (place, value) -> parts.computeIfAbsent(place.substring(depth, depth + 1), digit -> new TreeMap<>())
                        .put(place, value));
        return parts;
    }

    private Node get(Digest digest) {
        Node fresh = made.get(digest);
        return fresh == null ? nodes.get(digest) : fresh;
    }

    private Digest keep(Node node) {
        Digest digest = Digest.of(node.bytes());
        made.put(digest, node);
        return digest;
    }

    private Digest digestOf(Node node, Digest before) {
        Digest digest = Digest.of(node.bytes());
        if (!digest.equals(before)) {
            made.put(digest, node);
        }
        return digest;
    }

    /** Nodes made on the way and then replaced again are no part of the result. */
    private java.util.Set<Digest> reachable(Digest root) {
        java.util.Set<Digest> seen = new java.util.HashSet<>();
        collect(root, seen);
        return seen;
    }

    private void collect(Digest digest, java.util.Set<Digest> seen) {
        Node node = made.get(digest);
        if (node != null && seen.add(digest) && node instanceof Branch branch) {
            branch.children().values().forEach(child -> collect(child.node(), seen));
        }
    }

    static boolean liesAt(PagePath path, String prefix) {
        return Node.place(path).startsWith(prefix);
    }
}
