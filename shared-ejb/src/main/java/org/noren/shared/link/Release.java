package org.noren.shared.link;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.noren.shared.edition.Entry;
import org.noren.shared.edition.Kind;
import org.noren.shared.peer.SiteName;
import org.noren.shared.seal.Digest;
import org.noren.shared.seal.StrictJson;
import org.noren.shared.seal.StrictJson.Named;

/**
 * The small signed header that makes an edition one partner's: what this partner is to serve, by whom it was made, and
 * until when it may be taken in (S21, S23, B12, B13). The digest of its exact bytes is its name.
 *
 * @param version of this format, {@value #VERSION}
 * @param main who made it
 * @param partner for whom, and for nobody else
 * @param number rises with every release for this partner; never used twice
 * @param previous digest of the release before, missing in the first
 * @param edition root of the edition
 * @param mainAddress where shoppers find the main site, such as {@code https://hinode.example}: pages that this partner
 *     does not inherit are linked there
 * @param values the partner's own: {@code name}, {@code telephone} and what else the contract says, put in when a page
 *     is rendered
 * @param policy version of the sanitising policy that every page in it has passed
 * @param way how the old pages give place to the new
 * @param index what search engines are told
 * @param switchAt the moment at which the partner switches by itself, and before which it does not, if not at once
 * @param issued when it was signed
 * @param expires from when on a partner refuses to take it in; what is served already goes on being served
 */
@Named("release")
public record Release(
        int version,
        SiteName main,
        SiteName partner,
        long number,
        Optional<Digest> previous,
        Digest edition,
        String mainAddress,
        Map<String, String> values,
        int policy,
        Way way,
        Index index,
        Optional<Instant> switchAt,
        Instant issued,
        Instant expires) {
    /** The format that this code writes. */
    public static final int VERSION = 1;
    /** The longest header that a partner reads, in bytes. */
    public static final int LONGEST = 64 * 1024;

    private static final int MOST_VALUES = 200;

    /** How an update replaces what was there (S27, S28, S29). */
    public enum Way {
        /** The old is gone: from tables, files and caches. */
        OVERWRITE,
        /** The new is written beside the old and the link switched; the last releases stay. */
        RELINK,
        /** No page is copied: each of their paths leads to the main site's own page. */
        DIRECT;

        /** Whether the partner holds what this entry leads to; a page that only leads to the main site it does not. */
        public boolean holds(Entry entry) {
            return this != DIRECT || entry.kind() != Kind.PAGE || entry.path().isInternal();
        }
    }

    /** Whose page a search engine is to show where both sites have it. */
    public enum Index {
        /** {@code canonical} names the main site's page. */
        MAIN,
        /** {@code canonical} names the partner's own page. */
        SELF,
        /** Inherited pages are not to be indexed. */
        NONE
    }

    /** @throws IllegalArgumentException if the numbers, times or values cannot be those of a release */
    public Release {
        values = Map.copyOf(values);
        if (version != VERSION) {
            throw new IllegalArgumentException("release format " + version + " is not spoken here, only " + VERSION);
        }
        if (number < 1 || (number == 1) != previous.isEmpty()) {
            throw new IllegalArgumentException("numbers begin with 1, and only number 1 has none before it");
        }
        if (!expires.isAfter(issued)) {
            throw new IllegalArgumentException("expires before it is issued");
        }
        if (!mainAddress.matches("https?://[^/\\s\"'<>]+")) {
            throw new IllegalArgumentException("mainAddress is no address of a site");
        }
        if (values.size() > MOST_VALUES) {
            throw new IllegalArgumentException("more than " + MOST_VALUES + " values");
        }
    }

    /** Whether readers would see no difference between the two, and nothing else was agreed. */
    public boolean saysTheSameAs(Release other) {
        return edition.equals(other.edition) && likeness().equals(other.likeness());
    }

    /**
     * What it says beside its edition, as one digest: two that differ in number and times alone have the same. Why one of them passed somebody over is no part of it.
     */
    public Digest likeness() {
        return Digest.of(StrictJson.write(new Likeness(mainAddress, SiteValues.lasting(values), policy, way, index)));
    }

    /** What somebody says yes to, beside the edition: all that, and from when on it is served. */
    public Digest agreedTo() {
        return switchAt.map(at -> Digest.of(StrictJson.write(new Timed(likeness(), at))))
                .orElseGet(this::likeness);
    }

    @Named("timed-likeness")
    private record Timed(Digest likeness, Instant switchAt) {}

    @Named("likeness")
    private record Likeness(String mainAddress, Map<String, String> values, int policy, Way way, Index index) {}

    /** When it is to be switched to, seen from a moment: nothing if that has come, or was never named. */
    public Optional<Instant> waitsUntil(Instant now) {
        return switchAt.filter(now::isBefore);
    }

    /** The digest of the values alone, which a receipt repeats: both sides make it from the same bytes (B2). */
    public Digest valuesDigest() {
        return Digest.of(StrictJson.write(new Values(values)));
    }

    @Named("values")
    private record Values(Map<String, String> values) {}
}
