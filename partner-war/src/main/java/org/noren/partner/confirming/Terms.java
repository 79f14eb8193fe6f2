package org.noren.partner.confirming;

import java.util.Optional;
import org.noren.partner.intake.SealedRelease;
import org.noren.partner.intake.Standing;
import org.noren.shared.link.Confirming;
import org.noren.shared.link.Release;
import org.noren.shared.link.SiteValues;

/** What was agreed about asking, as far as it concerns one release (M3). */
final class Terms {
    private Terms() {}

    /** What holds for this release. */
    static Confirming of(SealedRelease staged, Standing standing) {
        return Confirming.between(served(standing), staged.header());
    }

    /** Whether somebody has to say yes to it. */
    static boolean asks(SealedRelease staged, Standing standing) {
        return Confirming.asks(served(standing), staged.header());
    }

    /** Why the main site passes over the site manager, where that was agreed. */
    static Optional<String> recall(SealedRelease staged, Standing standing) {
        return SiteValues.recall(staged.header().values())
                .filter(reason -> of(staged, standing).recall());
    }

    private static Optional<Release> served(Standing standing) {
        return standing.serving().map(serving -> serving.release().header());
    }
}
