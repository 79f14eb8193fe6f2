package org.noren.site.store.jpa;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.noren.shared.edition.Chunks;
import org.noren.shared.edition.Packed;
import org.noren.shared.seal.Digest;
import org.noren.site.settings.Role;
import org.noren.site.store.DamagedObject;
import org.noren.site.store.ObjectStore;
import org.noren.site.store.ObjectStore.Kept;
import org.noren.site.testing.MovableClock;
import org.noren.site.testing.TestDatabase;
import org.noren.site.testing.TestSite;

@ParameterizedClass
@EnumSource
class ObjectStoreTest {
    private static final byte[] TEXT = "<p>noren</p>".repeat(200).getBytes(UTF_8);
    private static final Duration LONG = ObjectStore.QUIET.multipliedBy(2);

    @Parameter
    TestDatabase database;

    private final MovableClock clock = new MovableClock();
    private TestSite site;
    private ObjectStore store;

    @BeforeEach
    void emptyStore() {
        site = TestSite.empty(Role.MAIN, database);
        store = new JpaObjectStore(site.entityManager(), database.product(), site::run, clock);
    }

    @Test
    void an_object_put_comes_back_by_its_digest_and_lies_compressed() {
        var digest = site.inTransaction(() -> store.put(TEXT));

        assertEquals(Digest.of(TEXT), digest);
        assertArrayEquals(TEXT, site.inTransaction(() -> store.find(digest)).orElseThrow());
        assertTrue(packed(digest).deflated());
        assertTrue(packed(digest).bytes().length < TEXT.length / 10);
    }

    @Test
    void what_compression_would_make_longer_lies_as_it_is() {
        var picture = noise(5000);

        var digest = site.inTransaction(() -> store.put(picture));

        assertFalse(packed(digest).deflated());
        assertArrayEquals(picture, packed(digest).bytes());
    }

    @Test
    void an_object_that_is_not_here_is_not_found_and_is_missing() {
        var here = site.inTransaction(() -> store.put(TEXT));
        var away = Digest.of(noise(10));

        site.run(() -> {
            assertEquals(Optional.empty(), store.find(away));
            assertEquals(Set.of(here), store.find(List.of(here, away)).keySet());
            assertEquals(Set.of(away), store.missing(List.of(here, away)));
        });
    }

    @Test
    void thousands_are_put_found_and_removed_in_batches() {
        Map<Digest, Packed> many = new HashMap<>();
        IntStream.range(0, 2300).forEach(i -> {
            var object = ("object " + i + " ").repeat(20).getBytes(UTF_8);
            many.put(Digest.of(object), Packed.of(object));
        });

        site.run(() -> store.putAll(many));
        site.run(() -> store.putAll(many));

        site.run(() -> {
            assertEquals(Set.of(), store.missing(many.keySet()));
            assertEquals(many.size(), store.find(many.keySet()).size());
            assertEquals(0, store.remove(many.keySet()));
            store.condemn(many.keySet());
            assertEquals(many.size(), store.remove(many.keySet()));
            assertEquals(many.keySet(), store.missing(many.keySet()));
        });
    }

    @Test
    void an_object_longer_than_the_longest_is_refused_and_one_as_long_is_kept() {
        assertThrows(
                IllegalArgumentException.class,
                () -> site.inTransaction(() -> store.put(new byte[Chunks.LONGEST_OBJECT + 1])));

        var noise = noise(Chunks.LONGEST_OBJECT);
        var digest = site.inTransaction(() -> store.put(noise));
        assertArrayEquals(noise, site.inTransaction(() -> store.find(digest)).orElseThrow());
    }

    @Test
    void an_object_under_a_digest_that_is_not_its_own_is_refused() {
        var lie = Map.of(Digest.of(noise(10)), Packed.of(TEXT));

        assertThrows(IllegalArgumentException.class, () -> site.run(() -> store.putAll(lie)));
        site.run(() -> store.putAll(Map.of(Digest.of(TEXT), Packed.of(TEXT))));
    }

    @Test
    void long_content_is_cut_in_pieces_and_streamed_back() throws IOException {
        var film = noise(3 * Chunks.CHUNK + 17);

        var kept = put(film, Long.MAX_VALUE).orElseThrow();

        assertEquals(film.length, kept.size());
        assertTrue(kept.chunked());
        assertArrayEquals(film, content(kept));
    }

    @Test
    void short_content_is_an_object_of_its_own() throws IOException {
        var icon = noise(Chunks.CHUNK);

        var kept = put(icon, Long.MAX_VALUE).orElseThrow();

        assertEquals(new Kept(Digest.of(icon), icon.length), kept);
        assertArrayEquals(icon, content(kept));
    }

    @Test
    void content_over_the_limit_is_refused_and_content_at_the_limit_is_taken() throws IOException {
        var content = noise(Chunks.CHUNK + 1);

        assertEquals(Optional.empty(), put(content, Chunks.CHUNK));
        assertTrue(put(content, Chunks.CHUNK + 1).isPresent());
    }

    @Test
    void eight_writers_of_the_same_objects_all_succeed_and_leave_one_row_each() throws Exception {
        Map<Digest, Packed> objects = new HashMap<>();
        IntStream.range(0, 120).forEach(i -> {
            var object = noise(400 + i);
            objects.put(Digest.of(object), Packed.of(object));
        });
        var start = new CountDownLatch(1);
        var pool = Executors.newFixedThreadPool(8);
        try {
            var writers = IntStream.range(0, 8)
                    .mapToObj(i -> pool.submit(() -> {
                        start.await();
                        return site.inTransaction(() -> {
                            store.putAll(objects);
                            pause();
                            return store.find(objects.keySet()).size();
                        });
                    }))
                    .toList();
            start.countDown();
            for (var writer : writers) {
                assertEquals(120, writer.get(30, TimeUnit.SECONDS));
            }
        } finally {
            pool.shutdownNow();
        }
        assertEquals(120L, rows());
    }

    @Test
    void an_object_goes_with_the_transaction_that_put_it() {
        assertThrows(
                UncheckedIOException.class,
                () -> site.run(() -> {
                    store.put(TEXT);
                    throw new UncheckedIOException(new IOException("the power went"));
                }));

        assertEquals(0L, rows());
    }

    @Test
    void a_sweep_takes_what_nothing_reaches_and_leaves_the_rest() {
        var reached = site.inTransaction(() -> store.put(TEXT));
        var unreached = site.inTransaction(() -> store.put(noise(300)));
        clock.advance(LONG);

        var swept = site.inTransaction(() -> store.sweep(reached::equals, clock.instant()));

        assertEquals(new ObjectStore.Swept(2, 1, 300), swept);
        assertEquals(Set.of(unreached), site.inTransaction(() -> store.missing(List.of(reached, unreached))));
    }

    @Test
    void a_sweep_leaves_what_was_put_again_or_relied_on_a_moment_ago() {
        var old = site.inTransaction(() -> store.put(noise(300)));
        var again = site.inTransaction(() -> store.put(TEXT));
        var reliedOn = site.inTransaction(() -> store.put(noise(301)));
        clock.advance(LONG);
        site.inTransaction(() -> store.put(TEXT));
        assertEquals(Set.of(), site.inTransaction(() -> store.renew(List.of(reliedOn))));
        clock.advance(Duration.ofMinutes(1));

        site.run(() -> store.sweep(digest -> false, clock.instant()));

        assertEquals(Set.of(old), site.inTransaction(() -> store.missing(List.of(old, again, reliedOn))));
    }

    @Test
    void bytes_that_somebody_changed_in_the_database_are_not_handed_out() {
        var digest = site.inTransaction(() -> store.put(TEXT));
        site.run(() -> site.entityManager()
                .createQuery("update StoredObject o set o.packed = :other, o.deflated = false")
                .setParameter("other", "<script>".getBytes(UTF_8))
                .executeUpdate());

        var damaged = assertThrows(DamagedObject.class, () -> site.inTransaction(() -> store.find(digest)));

        assertEquals(digest, damaged.digest());
    }

    private Packed packed(Digest digest) {
        return site.inTransaction(() -> store.packed(Set.of(digest))).get(digest);
    }

    private Optional<Kept> put(byte[] content, long most) {
        return site.inTransaction(() -> {
            try {
                return store.put(new ByteArrayInputStream(content), most);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }

    private byte[] content(Kept kept) {
        return site.inTransaction(() -> {
            try {
                return store.open(kept).orElseThrow().readAllBytes();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }

    private long rows() {
        return site.inTransaction(() -> site.entityManager()
                .createQuery("select count(o) from StoredObject o", Long.class)
                .getSingleResult());
    }

    private static void pause() {
        try {
            Thread.sleep(50);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static byte[] noise(int length) {
        var bytes = new byte[length];
        new Random(length).nextBytes(bytes);
        return bytes;
    }
}
