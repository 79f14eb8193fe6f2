package org.noren.site.store.jpa;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.noren.shared.edition.Batches;
import org.noren.shared.edition.Checked;
import org.noren.shared.edition.Chunks;
import org.noren.shared.edition.Packed;
import org.noren.shared.seal.Digest;
import org.noren.shared.seal.StrictJson;
import org.noren.site.settings.Database;
import org.noren.site.store.ChunkedContent;
import org.noren.site.store.Chunker;
import org.noren.site.store.DamagedObject;
import org.noren.site.store.ObjectStore;
import org.noren.site.store.jpa.StoredObjects.Sized;

/**
 * The store in the site's own database, written with the same commit as what refers to it. Whatever is read is checked
 * against its digest before it is handed out.
 */
@ApplicationScoped
@Transactional
class JpaObjectStore implements ObjectStore {
    private static final int KEYS_AT_ONCE = 500;
    private static final int ROWS_AT_ONCE = 50;
    private static final long BYTES_AT_ONCE = 4L << 20;
    private static final int PIECES_AT_ONCE = 4;

    private final StoredObjects rows;
    private final OwnTransaction apart;
    private final Clock clock;

    @Inject
    JpaObjectStore(EntityManager entities, Database database, OwnTransaction apart, Clock clock) {
        this.rows = new StoredObjects(entities, database);
        this.apart = apart;
        this.clock = clock;
    }

    @Override
    public Optional<byte[]> find(Digest digest) {
        return Optional.ofNullable(find(Set.of(digest)).get(digest));
    }

    @Override
    public Map<Digest, byte[]> find(Collection<Digest> digests) {
        Map<Digest, byte[]> found = new HashMap<>();
        packed(digests).forEach((digest, packed) -> found.put(digest, checked(digest, packed)));
        return found;
    }

    @Override
    public Map<Digest, Packed> packed(Collection<Digest> digests) {
        Map<Digest, Packed> found = new HashMap<>();
        for (var keys : groups(digests, KEYS_AT_ONCE)) {
            for (var row : rows.read(keys)) {
                found.put(Digest.ofRaw((byte[]) row[0]), new Packed((boolean) row[1], (byte[]) row[2]));
            }
        }
        return found;
    }

    @Override
    public Set<Digest> missing(Collection<Digest> digests) {
        Set<Digest> missing = new HashSet<>(digests);
        for (var keys : groups(digests, KEYS_AT_ONCE)) {
            rows.present(keys).forEach(missing::remove);
        }
        return missing;
    }

    @Override
    public Set<Digest> renew(Collection<Digest> digests) {
        var now = clock.instant();
        for (var keys : groups(digests, KEYS_AT_ONCE)) {
            rows.touch(keys, now.minus(QUIET.dividedBy(2)), now);
        }
        return missing(digests);
    }

    @Override
    public Digest put(byte[] object) {
        putEach(List.of(object));
        return Digest.of(object);
    }

    @Override
    public void putEach(Collection<byte[]> objects) {
        for (var object : objects) {
            if (object.length > Chunks.LONGEST_OBJECT) {
                throw new IllegalArgumentException("An object of " + object.length + " bytes; at most "
                        + Chunks.LONGEST_OBJECT + " are stored in one, put longer content as a stream");
            }
        }
        // Compressing a page takes longer than everything else that is done with it here
        putSized(objects.parallelStream()
                .collect(Collectors.toMap(
                        Digest::of, object -> new Sized(object.length, Packed.of(object)), (one, same) -> one)));
    }

    @Override
    public void putAll(Map<Digest, Packed> objects) {
        Map<Digest, Sized> sized = new HashMap<>();
        objects.forEach((digest, packed) -> sized.put(digest, new Sized(size(digest, packed), packed)));
        putSized(sized);
    }

    @Override
    public void putChecked(Collection<Checked> objects) {
        Map<Digest, Sized> sized = new HashMap<>();
        objects.forEach(object -> sized.put(object.digest(), new Sized(object.size(), object.packed())));
        putSized(sized);
    }

    @Override
    public Optional<Kept> put(InputStream content, long most) throws IOException {
        return put(content, most, this::putSized);
    }

    @Override
    public Optional<Kept> putAhead(InputStream content, long most) throws IOException {
        return put(content, most, pieces -> apart.run(() -> putSized(pieces)));
    }

    private static Optional<Kept> put(InputStream content, long most, Consumer<Map<Digest, Sized>> writing)
            throws IOException {
        Map<Digest, Sized> waiting = new HashMap<>();
        var kept = new Chunker((digest, object) -> {
                    waiting.put(digest, new Sized(object.length, Packed.of(object)));
                    if (waiting.size() == PIECES_AT_ONCE) {
                        writing.accept(waiting);
                        waiting.clear();
                    }
                })
                .cut(content, most);
        if (!waiting.isEmpty()) {
            writing.accept(waiting);
        }
        return kept;
    }

    @Override
    public Optional<InputStream> open(Kept content) {
        return find(content.object())
                .map(object -> content.chunked()
                        ? ChunkedContent.of(chunks(content.object(), object), this)
                        : new ByteArrayInputStream(object));
    }

    @Override
    public void condemn(Collection<Digest> digests) {
        for (var keys : groups(digests, KEYS_AT_ONCE)) {
            rows.condemn(keys);
        }
    }

    @Override
    public int remove(Collection<Digest> digests) {
        var removed = 0;
        for (var keys : groups(digests, KEYS_AT_ONCE)) {
            removed += rows.removeCondemned(keys);
        }
        return removed;
    }

    @Override
    public Swept sweep(Predicate<Digest> reachable, Instant before) {
        var quiet = clock.instant().minus(QUIET);
        return new Sweep(rows, before.isBefore(quiet) ? before : quiet).run(reachable);
    }

    @Override
    public Part sweepSome(Predicate<Digest> reachable, Instant before, Digest after) {
        var quiet = clock.instant().minus(QUIET);
        return new Sweep(rows, before.isBefore(quiet) ? before : quiet).some(reachable, after);
    }

    private void putSized(Map<Digest, Sized> objects) {
        var absent = new TreeMap<>(objects);
        absent.keySet().retainAll(renew(objects.keySet()));
        for (var group : Batches.of(absent.entrySet(), ROWS_AT_ONCE, BYTES_AT_ONCE, JpaObjectStore::length)) {
            rows.insertAbsent(group, clock.instant());
        }
    }

    private static long length(Map.Entry<Digest, Sized> object) {
        return object.getValue().packed().bytes().length;
    }

    private static int size(Digest digest, Packed packed) {
        try {
            return checked(digest, packed).length;
        } catch (DamagedObject e) {
            throw new IllegalArgumentException("What was to be stored as " + digest + " does not have this digest", e);
        }
    }

    private static byte[] checked(Digest digest, Packed packed) {
        return packed.unpack(Chunks.LONGEST_OBJECT)
                .filter(object -> Digest.of(object).equals(digest))
                .orElseThrow(() -> new DamagedObject(digest));
    }

    private static Chunks chunks(Digest digest, byte[] object) {
        try {
            return Chunks.read(object);
        } catch (StrictJson.Refused e) {
            throw new IllegalArgumentException(
                    "The object " + digest + " is no list of chunks; its size was given wrong", e);
        }
    }

    /** In the digests' order, each once. */
    private static List<List<Digest>> groups(Collection<Digest> digests, int size) {
        var sorted = new ArrayList<>(new TreeSet<>(digests));
        List<List<Digest>> groups = new ArrayList<>();
        for (var from = 0; from < sorted.size(); from += size) {
            groups.add(sorted.subList(from, Math.min(from + size, sorted.size())));
        }
        return groups;
    }
}
