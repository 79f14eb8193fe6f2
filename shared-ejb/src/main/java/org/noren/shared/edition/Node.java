package org.noren.shared.edition;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.noren.shared.page.PagePath;
import org.noren.shared.seal.Digest;
import org.noren.shared.seal.StrictJson;
import org.noren.shared.seal.StrictJson.Named;
import org.noren.shared.seal.StrictJson.Refused;

/**
 * One node of an edition's hash trie. Which node an entry lies in follows from the digits of its path's SHA-256: a part
 * of the trie with at most {@value #MOST_ENTRIES} entries is one leaf, a larger one is a branch with a child per next
 * digit. So the same entries always make the same nodes, whatever the order in which they came.
 */
sealed interface Node {
    int MOST_ENTRIES = 32;

    /** How many entries lie below. */
    long count();

    byte[] bytes();

    /** @param entries in the order of their paths */
    @Named("leaf")
    record Leaf(List<Entry> entries) implements Node {
        public Leaf {
            entries = List.copyOf(entries);
            if (entries.size() > MOST_ENTRIES) {
                throw new IllegalArgumentException("a leaf has at most " + MOST_ENTRIES + " entries");
            }
            for (int i = 1; i < entries.size(); i++) {
                if (entries.get(i - 1).path().compareTo(entries.get(i).path()) >= 0) {
                    throw new IllegalArgumentException("a leaf's entries stand in the order of their paths, each once");
                }
            }
        }

        @Override
        public long count() {
            return entries.size();
        }

        @Override
        public byte[] bytes() {
            return StrictJson.write(this);
        }
    }

    /** @param children by the next hexadecimal digit of the path's digest; only those that have entries */
    @Named("branch")
    record Branch(Map<String, Child> children) implements Node {
        public Branch {
            children = new TreeMap<>(children);
            if (!children.keySet().stream().allMatch(digit -> digit.matches("[0-9a-f]"))) {
                throw new IllegalArgumentException("a branch's children are called by one hexadecimal digit");
            }
            if (children.values().stream().mapToLong(Child::entries).sum() <= MOST_ENTRIES) {
                throw new IllegalArgumentException("a branch with so few entries would be a leaf");
            }
        }

        @Override
        public long count() {
            return children.values().stream().mapToLong(Child::entries).sum();
        }

        @Override
        public byte[] bytes() {
            return StrictJson.write(this);
        }
    }

    /** @param entries how many lie below it, at least one */
    record Child(Digest node, long entries) {
        public Child {
            if (entries < 1) {
                throw new IllegalArgumentException("a child without entries has no place in a branch");
            }
        }
    }

    static Node read(byte[] bytes) throws Refused {
        return looksLikeBranch(bytes) ? StrictJson.read(bytes, Branch.class) : StrictJson.read(bytes, Leaf.class);
    }

    /** The digits that decide where a path lies. */
    static String place(PagePath path) {
        return Digest.of(path.value().getBytes(java.nio.charset.StandardCharsets.UTF_8))
                .hex();
    }

    private static boolean looksLikeBranch(byte[] bytes) {
        byte[] start = "{\"noren\":\"branch\"".getBytes(java.nio.charset.StandardCharsets.US_ASCII);
        return bytes.length >= start.length && java.util.Arrays.equals(bytes, 0, start.length, start, 0, start.length);
    }
}
