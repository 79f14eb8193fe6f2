package org.noren.partner.confirming;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.Optional;
import org.noren.partner.intake.Consent;
import org.noren.partner.intake.Refusal;
import org.noren.partner.intake.SealedRelease;
import org.noren.partner.intake.Standing;
import org.noren.shared.link.Code;

/** Nothing is served that the site manager has to say yes to and has not (M3); past them goes only what was agreed to. */
@ApplicationScoped
public class GivenConsent implements Consent {
    private static final Logger LOG = System.getLogger(GivenConsent.class.getName());

    private final ConfirmationDesk desk;

    @Inject
    public GivenConsent(ConfirmationDesk desk) {
        this.desk = desk;
    }

    /** For the container's proxy only. */
    @SuppressWarnings("NullAway")
    protected GivenConsent() {
        this(null);
    }

    @Override
    public Optional<Refusal> refuse(SealedRelease staged, Standing standing) {
        Optional<String> recall = Terms.recall(staged, standing);
        if (recall.isPresent()) {
            LOG.log(Level.WARNING, "{0} is served without asking, as agreed: {1}", staged, recall.get());
            return Optional.empty();
        }
        return !Terms.asks(staged, standing) || desk.allows(staged)
                ? Optional.empty()
                : Optional.of(new Refusal(Code.CONFIRMATION_AWAITED, "the site manager has not said yes to " + staged));
    }

    @Override
    public boolean asked(SealedRelease staged) {
        return desk.waits(staged);
    }
}
