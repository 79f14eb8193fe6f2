package org.noren.main.publishing;

import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.noren.shared.edition.ObjectSource;
import org.noren.shared.seal.Digest;

/** Objects that are made, before those that are stored. */
record Beside(Map<Digest, byte[]> made, ObjectSource stored) implements ObjectSource {
    @Override
    public Optional<byte[]> find(Digest digest) {
        byte[] object = made.get(digest);
        return object == null ? stored.find(digest) : Optional.of(object);
    }

    @Override
    public Map<Digest, byte[]> find(Collection<Digest> digests) {
        Map<Digest, byte[]> found = new LinkedHashMap<>(stored.find(digests));
        digests.stream().filter(made::containsKey).forEach(digest -> found.put(digest, made.get(digest)));
        return found;
    }

    @Override
    public Set<Digest> missing(Collection<Digest> digests) {
        Set<Digest> missing = new HashSet<>(stored.missing(digests));
        missing.removeAll(made.keySet());
        return missing;
    }
}
