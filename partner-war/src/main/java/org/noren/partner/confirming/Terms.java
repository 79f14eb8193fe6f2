package org.noren.partner.confirming;

import java.util.Map;
import java.util.Optional;
import org.noren.partner.intake.SealedRelease;
import org.noren.partner.intake.Standing;
import org.noren.shared.link.Confirming;
import org.noren.shared.link.Release;
import org.noren.shared.link.SiteValues;
import org.noren.shared.seal.Digest;
import org.noren.shared.seal.StrictJson;
import org.noren.shared.seal.StrictJson.Named;

/**
 * What was agreed about asking, as far as it concerns one release. While the release that is served says that the site manager
 * is asked, the main site cannot end that by a release that says otherwise: it is asked about that one, too (M3).
 */
final class Terms {
    private Terms() {}

    /** What holds for this release. */
    static Confirming of(SealedRelease staged, Standing standing) {
        Confirming served = standing.serving()
                .map(serving -> Confirming.of(serving.release().header().values()))
                .orElse(Confirming.NONE);
        return served.required() ? served : Confirming.of(staged.header().values());
    }

    /** Whether somebody has to say yes to it. */
    static boolean asks(SealedRelease staged, Standing standing) {
        Confirming terms = of(staged, standing);
        return terms.required() && recall(staged, standing).isEmpty();
    }

    /** Why the main site passes over the site manager, where that was agreed. */
    static Optional<String> recall(SealedRelease staged, Standing standing) {
        return SiteValues.recall(staged.header().values())
                .filter(reason -> of(staged, standing).recall());
    }

    /**
     * What a release says beside its edition, as one digest: two that differ in number and time alone have the same, and a
     * yes to the one is a yes to the other.
     */
    static Digest likeness(Release release) {
        return Digest.of(StrictJson.write(new Likeness(
                release.mainAddress(),
                SiteValues.lasting(release.values()),
                release.policy(),
                release.way(),
                release.index())));
    }

    @Named("likeness")
    private record Likeness(
            String mainAddress, Map<String, String> values, int policy, Release.Way way, Release.Index index) {}
}
