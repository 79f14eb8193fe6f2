package org.noren.crowd;

import java.util.Optional;
import org.noren.partner.intake.Consent;
import org.noren.partner.intake.Refusal;
import org.noren.partner.intake.SealedRelease;
import org.noren.partner.intake.Standing;

/** No contract of the crowd asks a site manager. */
final class NobodyAsks implements Consent {
    @Override
    public Optional<Refusal> refuse(SealedRelease staged, Standing standing) {
        return Optional.empty();
    }

    @Override
    public boolean asked(SealedRelease staged) {
        return false;
    }
}
