package org.noren.partner.intake;

import java.util.Optional;

/** A site manager whom nobody has to ask. */
public final class Unasked implements Consent {
    @Override
    public Optional<Refusal> refuse(SealedRelease staged, Standing standing) {
        return Optional.empty();
    }

    @Override
    public boolean asked(SealedRelease staged) {
        return false;
    }
}
