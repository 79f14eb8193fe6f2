package org.noren.site.store.jpa;

import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.noren.shared.edition.Packed;
import org.noren.shared.seal.Digest;
import org.noren.site.settings.Database;

/**
 * The statements over table {@code stored_object}. Callers hand over a few hundred rows at most and, where they write,
 * in the digests' order: two writers that lock rows in one order never wait for each other in a ring.
 */
final class StoredObjects {
    private static final Instant CONDEMNED = Instant.EPOCH;

    private final EntityManager entities;
    private final Database database;

    StoredObjects(EntityManager entities, Database database) {
        this.entities = entities;
        this.database = database;
    }

    /** Rows of digest, deflated, packed. */
    List<Object[]> read(List<Digest> digests) {
        return entities.createQuery(
                        "select o.digest, o.deflated, o.packed from StoredObject o where o.digest in :digests",
                        Object[].class)
                .setParameter("digests", raw(digests))
                .getResultList();
    }

    List<Digest> present(List<Digest> digests) {
        return entities.createQuery("select o.digest from StoredObject o where o.digest in :digests", byte[].class)
                .setParameter("digests", raw(digests))
                .getResultStream()
                .map(Digest::ofRaw)
                .toList();
    }

    /** Makes old rows young again; a row that a sweep is just deleting is waited for and then not touched. */
    void touch(List<Digest> digests, Instant older, Instant now) {
        entities.createQuery(
                        "update StoredObject o set o.addedAt = :now where o.digest in :digests and o.addedAt < :older")
                .setParameter("now", now)
                .setParameter("digests", raw(digests))
                .setParameter("older", older)
                .executeUpdate();
    }

    /**
     * Inserts what is not there. A row that another transaction is just inserting is waited for, and then is there:
     * neither database lets this fail, so the caller's transaction stays usable.
     */
    void insertAbsent(List<Map.Entry<Digest, Sized>> objects, Instant now) {
        var statement = entities.createNativeQuery(insertAbsent(objects.size()));
        var parameter = 1;
        for (var object : objects) {
            statement.setParameter(parameter++, object.getKey().raw());
            statement.setParameter(parameter++, object.getValue().size());
            statement.setParameter(parameter++, object.getValue().packed().deflated());
            statement.setParameter(parameter++, object.getValue().packed().bytes());
            statement.setParameter(parameter++, now);
        }
        statement.executeUpdate();
    }

    private String insertAbsent(int rows) {
        var row = "(cast(? as bytea), cast(? as integer), cast(? as boolean), cast(? as bytea),"
                + " cast(? as timestamp with time zone))";
        var values = "values " + Stream.generate(() -> row).limit(rows).collect(Collectors.joining(", "));
        var columns = " (digest, size, deflated, packed, added_at) ";
        return switch (database) {
            case POSTGRESQL -> "insert into stored_object" + columns + values + " on conflict (digest) do nothing";
            // H2 tries this kind of merge again when another writer was first; "merge using" fails then
            case H2 -> "merge into stored_object" + columns + "key (digest) " + values;
        };
    }

    /** As old as can be: whoever puts one again makes it young. */
    void condemn(List<Digest> digests) {
        entities.createQuery("update StoredObject o set o.addedAt = :condemned where o.digest in :digests")
                .setParameter("condemned", CONDEMNED)
                .setParameter("digests", raw(digests))
                .executeUpdate();
    }

    int removeCondemned(List<Digest> digests) {
        return removeOlder(digests, CONDEMNED.plusSeconds(1));
    }

    /** Removes those that are still as old; one that was put again meanwhile stays. */
    int removeOlder(List<Digest> digests, Instant before) {
        return entities.createQuery("delete from StoredObject o where o.digest in :digests and o.addedAt < :before")
                .setParameter("digests", raw(digests))
                .setParameter("before", before)
                .executeUpdate();
    }

    /** The next rows of digest and length in the database, in the digests' order. */
    @SuppressWarnings("unchecked")
    List<Object[]> older(Instant before, byte[] after, int most) {
        return entities.createNativeQuery("select digest, octet_length(packed) from stored_object"
                        + " where added_at < :before and digest > :after order by digest")
                .setParameter("before", before)
                .setParameter("after", after)
                .setMaxResults(most)
                .getResultList();
    }

    private static List<byte[]> raw(List<Digest> digests) {
        return digests.stream().map(Digest::raw).toList();
    }

    /** @param size in bytes, unpacked */
    record Sized(int size, Packed packed) {}
}
