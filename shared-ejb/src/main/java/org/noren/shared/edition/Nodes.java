package org.noren.shared.edition;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.noren.shared.seal.Digest;
import org.noren.shared.seal.StrictJson.Refused;

/**
 * Reads trie nodes from a store and remembers the last ones read: a node never changes, so what is remembered is true
 * for ever. One instance serves a whole site and all threads.
 */
public final class Nodes {
    private static final int REMEMBERED = 8_192;

    private final ObjectSource source;
    private final Map<Digest, Node> remembered = new LinkedHashMap<>(256, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Digest, Node> eldest) {
            return size() > REMEMBERED;
        }
    };

    public Nodes(ObjectSource source) {
        this.source = source;
    }

    ObjectSource source() {
        return source;
    }

    /** @throws MissingObject if the store has no such node, or holds something else under its digest */
    Node get(Digest digest) {
        return find(digest).orElseThrow(() -> new MissingObject(digest, "a tree node that should be here"));
    }

    Optional<Node> find(Digest digest) {
        synchronized (remembered) {
            Node known = remembered.get(digest);
            if (known != null) {
                return Optional.of(known);
            }
        }
        Optional<Node> read = source.find(digest).map(bytes -> parse(digest, bytes));
        read.ifPresent(node -> remember(digest, node));
        return read;
    }

    void remember(Digest digest, Node node) {
        synchronized (remembered) {
            remembered.put(digest, node);
        }
    }

    private static Node parse(Digest digest, byte[] bytes) {
        try {
            return Node.read(bytes);
        } catch (Refused e) {
            throw new MissingObject(digest, "no tree node: " + e.getMessage());
        }
    }
}
