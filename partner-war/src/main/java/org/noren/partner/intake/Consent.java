package org.noren.partner.intake;

import java.util.Optional;

/** May this be served, or is it a person's to say so first (S35, M3)? Answers in a transaction of its own. */
public interface Consent {
    /** @return why it may not be served now */
    Optional<Refusal> refuse(SealedRelease staged, Standing standing);

    /** Whether the release has been put before the site manager, so that it is nobody else's turn. */
    boolean asked(SealedRelease staged);
}
