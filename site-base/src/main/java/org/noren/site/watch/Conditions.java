package org.noren.site.watch;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The rules by which a site counts as ready. They know no server: what was found goes in, the verdict comes out. */
final class Conditions {
    private static final long MIB = 1024L * 1024;

    private Conditions() {}

    /** @param trouble why something that must answer does not; empty if it does */
    static Verdict answers(Optional<String> trouble) {
        return trouble.map(Verdict::bad).orElseGet(Verdict::good);
    }

    /**
     * @param free bytes that can still be written
     * @param leastMib below this many MiB nothing more shall be taken in
     */
    static Verdict disk(long free, long leastMib) {
        Verdict verdict = free >= leastMib * MIB
                ? Verdict.good()
                : Verdict.bad("only " + free / MIB + " MiB are free where the data lie, at least " + leastMib
                        + " are needed: make room, or lower noren.watch.disk-least");
        return verdict.with("free-mib", free / MIB).with("least-mib", leastMib);
    }

    /**
     * @param troubles why signing keys do not load; empty if all do
     * @param certificate what this site's own end of the link shows
     * @param least how long it must be valid yet
     */
    static Verdict keys(List<String> troubles, LinkCertificate.Shown certificate, Instant now, Duration least) {
        if (!troubles.isEmpty()) {
            return Verdict.bad(String.join("; ", troubles));
        }
        if (certificate instanceof LinkCertificate.Shown.Not not) {
            return Verdict.bad("this site's own link does not answer: " + not.reason());
        }
        LinkCertificate.Shown.Valid valid = (LinkCertificate.Shown.Valid) certificate;
        Duration left = Duration.between(now, valid.until());
        return link(valid, now, left, least)
                .with("link-valid-until", valid.until())
                .with("link-days-left", left.toDays());
    }

    private static Verdict link(LinkCertificate.Shown.Valid valid, Instant now, Duration left, Duration least) {
        if (now.isBefore(valid.from())) {
            return Verdict.bad(
                    "the link certificate counts from " + valid.from() + " only: compare the server's clock");
        }
        if (left.isNegative()) {
            return Verdict.bad("the link certificate ran out on " + valid.until() + ": have a new one signed");
        }
        return left.compareTo(least) < 0
                ? Verdict.bad("the link certificate runs out on " + valid.until() + ": have a new one signed")
                : Verdict.good();
    }
}
