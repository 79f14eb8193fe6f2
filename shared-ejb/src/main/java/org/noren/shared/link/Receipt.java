package org.noren.shared.link;

import java.time.Instant;
import java.util.Optional;
import org.noren.shared.peer.SiteName;
import org.noren.shared.seal.Digest;
import org.noren.shared.seal.StrictJson.Named;

/**
 * Signed by the partner: what it serves at this moment. Only this, never the lack of an error, lets the main site call
 * an update done (B2); and after the main site was restored from a backup it says from which number to go on.
 *
 * @param partner who serves it
 * @param main whose release it is
 * @param number of the release, 0 if none is served yet
 * @param release digest of the release, missing if none is served yet
 * @param edition root of the edition
 * @param values digest of the values that came with the release
 * @param since when it was switched to
 * @param highest the highest number that this partner ever took in; it will refuse any that is not higher
 * @param original how many original pages stand beside it
 * @param time of the partner's clock
 */
@Named("receipt")
public record Receipt(
        int version,
        SiteName partner,
        SiteName main,
        long number,
        Optional<Digest> release,
        Optional<Digest> edition,
        Optional<Digest> values,
        Optional<Instant> since,
        long highest,
        long original,
        Instant time) {
    /** The longest receipt that a main site reads, in bytes. */
    public static final int LONGEST = 4 * 1024;

    /** No partner comes here by counting; above it the next number could not be told. */
    private static final long HIGHEST = Long.MAX_VALUE / 2;

    private static final Instant LATEST = Instant.parse("9999-12-31T23:59:59Z");

    /** @throws IllegalArgumentException if number or time can be nobody's, or if the parts that describe a release are neither all there nor all missing */
    public Receipt {
        boolean none = number == 0;
        if (number < 0
                || highest < number
                || none != release.isEmpty()
                || none != edition.isEmpty()
                || none != values.isEmpty()
                || none != since.isEmpty()) {
            throw new IllegalArgumentException("number, release, edition, values and since do not belong together");
        }
        if (highest > HIGHEST || time.isBefore(Instant.EPOCH) || time.isAfter(LATEST)) {
            throw new IllegalArgumentException("no partner has number " + highest + " at " + time);
        }
    }
}
