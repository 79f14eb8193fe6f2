package org.noren.main.publishing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.noren.main.partnership.Partners;
import org.noren.shared.link.Receipt;
import org.noren.shared.peer.SiteName;
import org.noren.shared.seal.Signed;
import org.noren.shared.seal.VerifyingKey;

/** Answers a partner that was away and calls in by itself. */
@ApplicationScoped
public class CatchUp {
    @Inject
    Partners partners;

    @Inject
    LaneDesk desk;

    @Inject
    LaneRunner runner;

    @Inject
    Clock clock;

    /** The keys with which the partner's receipts may be signed now. */
    @Transactional
    public List<VerifyingKey> keysOf(SiteName partner) {
        return partners.find(partner)
                .map(found -> found.receiptKeys(clock.instant()))
                .orElseGet(List::of);
    }

    /**
     * Takes down what the partner serves, has it visited at once, and says what it should serve.
     *
     * @return the release in force, if there is one; what is for later is brought there
     */
    public Optional<Signed> calledIn(SiteName partner, Receipt receipt, Signed signed) {
        desk.calledIn(partner, receipt, signed);
        runner.visit(partner);
        return desk.inForce(partner).map(PublishedRelease::signed);
    }
}
