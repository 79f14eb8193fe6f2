package org.noren.main.publishing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.noren.main.partnership.Contract;
import org.noren.main.partnership.Partner;
import org.noren.shared.link.Release;
import org.noren.shared.link.SiteValues;
import org.noren.shared.page.SanitisingPolicy;
import org.noren.shared.peer.SiteName;
import org.noren.shared.seal.Digest;
import org.noren.shared.seal.Signed;
import org.noren.shared.seal.Signer;
import org.noren.site.settings.SiteSettings;

/** Fills in a release by a partner's contract, gives it the next number and signs it (S25). */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
public class ReleaseMaker {
    /** How long a release may be taken in after it was signed. */
    static final Duration LIFE = Duration.ofDays(7);

    @Inject
    Releases releases;

    @Inject
    SiteSettings settings;

    @Inject
    Signer publishingKey;

    @Inject
    Clock clock;

    /** Whether a release says something else than one would that is made now. */
    boolean differs(Release latest, Digest edition, Contract contract) {
        return !latest.edition().equals(edition)
                || !ReleaseValues.say(latest, contract, settings.title())
                || latest.way() != contract.way()
                || latest.index() != contract.index()
                || latest.policy() != SanitisingPolicy.CURRENT.version()
                || !latest.mainAddress().equals(mainAddress());
    }

    /**
     * Makes it, and keeps it as the partner's latest.
     *
     * @param lane held by the caller's transaction
     * @param latest what the partner should serve until this one comes
     * @param switchAt when it is to be served, if not at once
     */
    PublishedRelease make(
            Partner partner,
            Lane lane,
            Optional<PublishedRelease> latest,
            Digest edition,
            String cause,
            Optional<Instant> switchAt) {
        Contract contract = partner.contract();
        Instant now = clock.instant();
        long last = Math.max(
                releases.latest(partner.name()).map(PublishedRelease::number).orElse(0L),
                lane.said().highest());
        Optional<Digest> previous = last == 0
                ? Optional.empty()
                : Optional.of(releases.latest(partner.name())
                        .map(PublishedRelease::digest)
                        .or(lane.said()::served)
                        .orElse(edition));
        Release release = new Release(
                Release.VERSION,
                new SiteName(settings.name()),
                partner.name(),
                last + 1,
                previous,
                edition,
                mainAddress(),
                lane.hold()
                        .recallReason()
                        .filter(reason -> !latest.map(PublishedRelease::edition).equals(Optional.of(edition)))
                        .map(reason -> SiteValues.recalling(ReleaseValues.of(contract, settings.title()), reason))
                        .orElseGet(() -> ReleaseValues.of(contract, settings.title())),
                SanitisingPolicy.CURRENT.version(),
                contract.way(),
                contract.index(),
                switchAt,
                now,
                switchAt.filter(now::isBefore).orElse(now).plus(LIFE));
        PublishedRelease made = new PublishedRelease(release, Signed.by(publishingKey, release), cause);
        switchAt.ifPresent(
                at -> made.replaces(latest.map(PublishedRelease::number).orElseThrow()));
        releases.add(made);
        lane.reissue().numbered();
        return made;
    }

    private String mainAddress() {
        return settings.shopAddress().toString();
    }
}
