package org.noren.partner.intake;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.noren.shared.link.Code;
import org.noren.shared.link.Release;
import org.noren.shared.page.SanitisingPolicy;
import org.noren.shared.seal.Digest;
import org.noren.shared.seal.Signed;
import org.noren.shared.seal.StrictJson;

/**
 * The checks that a release's header must pass before anything else of it is looked at, in the order of decision 4:
 * length, signature, form, whose and for whom, time, number, policy (N2, N4, M0).
 */
final class HeaderCheck {
    /** How far ahead of this clock a release may have been issued: clocks differ, but not by days. */
    static final Duration FUTURE = Duration.ofDays(1);

    private final Trust trust;
    private final Clock clock;

    HeaderCheck(Trust trust, Clock clock) {
        this.trust = trust;
        this.clock = clock;
    }

    /** The release that this is, if the book lets it in; one that is served or staged already is let in again. */
    Answer<SealedRelease> offer(Signed offer, Standing standing) {
        if (offer.bytes().length > Release.LONGEST) {
            return Answer.refused(Code.TOO_LONG, "a release's header has at most " + Release.LONGEST + " bytes");
        }
        Release header;
        try {
            header = offer.open(trust.publishing(), Release.class);
        } catch (Signed.Forged e) {
            return Answer.refused(Code.RELEASE_FORGED, String.valueOf(e.getMessage()));
        } catch (StrictJson.Refused e) {
            return Answer.refused(Code.MALFORMED, String.valueOf(e.getMessage()));
        }
        SealedRelease release = new SealedRelease(offer, header);
        boolean served = names(standing.serving().map(Standing.Serving::release), release.digest());
        return addressee(header)
                .or(() -> served ? Optional.empty() : time(header, standing))
                .or(() -> served ? Optional.empty() : number(release, standing))
                .or(() -> policy(header))
                .map(Answer::<SealedRelease>refused)
                .orElseGet(() -> Answer.given(release));
    }

    /** Time goes on between offer and switch. */
    Optional<Refusal> time(Release header, Standing standing) {
        Instant now = clock.instant();
        Instant latest = standing.latest(now);
        if (!latest.isBefore(header.expires())) {
            return refusal(
                    Code.RELEASE_EXPIRED,
                    "release " + header.number() + " expired " + header.expires() + ", and here it is " + latest);
        }
        if (header.issued().isAfter(now.plus(FUTURE))) {
            return refusal(
                    Code.RELEASE_FROM_THE_FUTURE,
                    "release " + header.number() + " was issued " + header.issued() + ", and here it is " + now);
        }
        return Optional.empty();
    }

    private Optional<Refusal> addressee(Release header) {
        if (!header.main().equals(trust.main())) {
            return refusal(Code.RELEASE_OF_ANOTHER_MAIN_SITE, "it is by " + header.main() + ", not by " + trust.main());
        }
        if (!header.partner().equals(trust.partner())) {
            return refusal(
                    Code.RELEASE_FOR_ANOTHER_PARTNER, "it is for " + header.partner() + ", this is " + trust.partner());
        }
        return Optional.empty();
    }

    private static Optional<Refusal> number(SealedRelease release, Standing standing) {
        boolean staged = names(standing.staged(), release.digest());
        return staged || release.header().number() > standing.highest()
                ? Optional.empty()
                : refusal(
                        Code.RELEASE_REPLAYED,
                        release + " is offered, and number " + standing.highest() + " has been here before");
    }

    private static Optional<Refusal> policy(Release header) {
        return SanitisingPolicy.ofVersion(header.policy()).isPresent()
                ? Optional.empty()
                : refusal(
                        Code.POLICY_NOT_SPOKEN,
                        "it names version " + header.policy() + ", here it is " + SanitisingPolicy.CURRENT.version());
    }

    private static boolean names(Optional<SealedRelease> known, Digest digest) {
        return known.filter(release -> release.digest().equals(digest)).isPresent();
    }

    private static Optional<Refusal> refusal(Code code, String detail) {
        return Optional.of(new Refusal(code, detail));
    }
}
