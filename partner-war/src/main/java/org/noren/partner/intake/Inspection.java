package org.noren.partner.intake;

import java.io.ByteArrayOutputStream;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.noren.shared.edition.Batches;
import org.noren.shared.edition.Chunks;
import org.noren.shared.edition.Entry;
import org.noren.shared.edition.Lack;
import org.noren.shared.edition.MissingObject;
import org.noren.shared.edition.ObjectSource;
import org.noren.shared.page.MediaTypes;
import org.noren.shared.page.SanitisingPolicy;
import org.noren.shared.seal.Digest;
import org.noren.shared.seal.StrictJson.Refused;

/**
 * Looks at every fresh entry of the staged release once: as soon as its content has come, so that the switch, which
 * readers wait for, has little left to do. What it has passed is remembered in memory only, over several releases, so that going
 * back to what was served before costs no second look: what is found follows from entry, content and policy alone. After a
 * restart everything is looked at again. Used by one thread at a time.
 */
final class Inspection {
    private static final int AT_ONCE = 100;
    /** Or fewer, if they are pictures: they are in memory together. */
    private static final int BYTES_AT_ONCE = 16 << 20;
    /** With more than that behind it, a new release begins without memories. */
    private static final int MOST_REMEMBERED = 20_000;

    private Optional<Digest> release = Optional.empty();
    private int policy;
    private final Set<Entry> passed = new HashSet<>();

    /** The first refusal among the entries whose content is here whole. */
    Optional<Refusal> refuse(SealedRelease staged, Lack lack, ObjectSource objects) {
        if (!release.equals(Optional.of(staged.digest()))) {
            if (policy != staged.header().policy() || passed.size() > MOST_REMEMBERED) {
                passed.clear();
            }
            policy = staged.header().policy();
            release = Optional.of(staged.digest());
        }
        EntryCheck check = new EntryCheck(
                SanitisingPolicy.ofVersion(staged.header().policy()).orElseThrow());
        Set<Digest> lacking = new HashSet<>(lack.objects());
        List<Entry> due = lack.fresh().stream()
                .filter(entry -> !passed.contains(entry) && !lacking.contains(entry.object()))
                .filter(entry -> lack.nothing() || !entry.chunked())
                .toList();
        for (List<Entry> some : Batches.of(due, AT_ONCE, BYTES_AT_ONCE, Inspection::length)) {
            Optional<Refusal> refusal = refuse(check, some, objects);
            if (refusal.isPresent()) {
                return refusal;
            }
        }
        return lack.nothing()
                ? new RedirectCheck(objects).refuse(staged.header().edition(), lack.fresh())
                : Optional.empty();
    }

    private static long length(Entry entry) {
        return Math.min(entry.size(), Chunks.LONGEST_OBJECT);
    }

    /** On all cores: what a check finds follows from the entry and its content alone, and the first in order is told. */
    private Optional<Refusal> refuse(EntryCheck check, List<Entry> entries, ObjectSource objects) {
        Map<Digest, byte[]> contents = contents(entries, objects);
        for (Entry entry : entries) {
            if (!contents.containsKey(entry.object())) {
                throw gone(entry.object());
            }
        }
        Optional<Refusal> refusal = entries.parallelStream()
                .map(entry -> check.refuse(entry, Objects.requireNonNull(contents.get(entry.object()))))
                .flatMap(Optional::stream)
                .findFirst();
        if (refusal.isEmpty()) {
            passed.addAll(entries);
        }
        return refusal;
    }

    /** By the entries' objects; of an asset in chunks, as much of it as a check must see. */
    private static Map<Digest, byte[]> contents(List<Entry> entries, ObjectSource objects) {
        Map<Digest, byte[]> contents = new HashMap<>(
                objects.find(entries.stream().map(Entry::object).distinct().toList()));
        for (Entry entry : entries) {
            byte[] list = contents.get(entry.object());
            if (entry.chunked() && list != null) {
                contents.put(entry.object(), beginning(entry, list, objects));
            }
        }
        return contents;
    }

    private static byte[] beginning(Entry entry, byte[] list, ObjectSource objects) {
        List<Digest> chunks = chunks(entry, list);
        boolean whole = MediaTypes.isReadWhole(entry.path()) && entry.size() <= MediaTypes.LONGEST_TEXT;
        ByteArrayOutputStream content = new ByteArrayOutputStream();
        for (Digest chunk : whole ? chunks : chunks.subList(0, 1)) {
            content.writeBytes(objects.find(chunk).orElseThrow(() -> gone(chunk)));
        }
        return content.toByteArray();
    }

    private static List<Digest> chunks(Entry entry, byte[] list) {
        try {
            return Chunks.read(list).chunks();
        } catch (Refused e) {
            throw new MissingObject(entry.object(), "no list of chunks any more: " + e.getMessage());
        }
    }

    private static MissingObject gone(Digest digest) {
        return new MissingObject(digest, "gone again while a release was checked");
    }
}
