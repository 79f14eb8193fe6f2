package org.noren.partner.intake;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.noren.shared.page.PagePath;
import org.noren.shared.seal.Digest;
import org.noren.site.console.Condition;

/**
 * How intake stands, for the office, for health and for operators.
 *
 * @param number of the release that is served, 0 if none is
 * @param release its digest
 * @param edition the root of its edition
 * @param since when it was switched to
 * @param staged number of a release that was offered and is not switched to yet
 * @param newest number of the newest release that the main site has told of, 0 if it has told of none
 * @param freshness whether that is served
 * @param heard when the last heartbeat came
 * @param skew by how much this site's clock is ahead of the main site's, as the last heartbeat showed it
 * @param clashes original pages that readers do not see, because the release has a page at their path
 */
public record IntakeReport(
        long number,
        Optional<Digest> release,
        Optional<Digest> edition,
        Optional<Instant> since,
        Optional<Long> staged,
        long newest,
        Freshness freshness,
        Optional<Instant> heard,
        Optional<Duration> skew,
        Set<PagePath> clashes) {
    /** A difference of clocks beyond this is worth telling people. */
    public static final Duration NAMED_SKEW = Duration.ofMinutes(2);

    public boolean clocksDiffer() {
        return skew.filter(by -> by.abs().compareTo(NAMED_SKEW) > 0).isPresent();
    }

    /** What there is to tell an operator. */
    public Condition condition() {
        return freshness instanceof Freshness.Stale stale
                ? Condition.stale("the main site was not heard since " + heard.orElse(stale.since()) + "; release "
                        + number + " is served on")
                : Condition.well("release " + number + " is served, the main site is heard");
    }

    /** How long the release has been served. */
    public Optional<Duration> age(Instant now) {
        return since.map(from -> Duration.between(from, now));
    }
}
