package org.noren.main.partnership;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.noren.shared.peer.SiteName;

/** Which active partners will soon have no key any more that counts? Two queries, however many partners there are. */
@ApplicationScoped
@Transactional
public class KeysThatEnd {
    /** Long enough to reach somebody, have a new key made, and change it at leisure. */
    public static final Duration WARNING = Duration.ofDays(30);

    @Inject
    Partners partners;

    @Inject
    Clock clock;

    /** What a partner uses a key for. */
    public enum Kind {
        /** To show on the link. */
        CERTIFICATE,
        /** To sign receipts. */
        RECEIPT_KEY
    }

    /** @param until when the last of that kind ends; nothing if all were revoked */
    public record Ending(SiteName partner, String title, Kind kind, Optional<Instant> until) {}

    /** Those whose last key of a kind ends within {@link #WARNING}, or has ended; the first to end first. */
    public List<Ending> soon() {
        return partners.ending(clock.instant().plus(WARNING));
    }

    /** When the last certificate of each partner ends that counts now or later; nothing if none does. */
    public Optional<Instant> certificateUntil(SiteName name) {
        return partners.find(name)
                .flatMap(partner -> partner.certificates().stream()
                        .filter(certificate -> certificate.revokedAt().isEmpty())
                        .map(certificate -> certificate.validity().until())
                        .max(Instant::compareTo));
    }
}
