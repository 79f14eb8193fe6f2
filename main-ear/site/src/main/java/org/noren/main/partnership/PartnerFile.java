package org.noren.main.partnership;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.noren.shared.peer.Fingerprint;
import org.noren.shared.peer.SiteName;

/**
 * Everything about one partner and its contract at one moment, for people to read.
 *
 * @param revision to be given back with a change, so that nobody overwrites unseen what somebody else changed
 */
public record PartnerFile(
        SiteName name,
        String title,
        String operator,
        URI linkAddress,
        URI shopAddress,
        Standing standing,
        long revision,
        Optional<PartnerGroup> group,
        Contract contract,
        List<UpdateTime> times,
        List<Certificate> certificates,
        List<Key> receiptKeys) {
    /** Where the partnership stands, and since when. */
    public record Standing(PartnerStatus status, Instant since) {}

    /** A certificate that the partner may show on the link, or might once. */
    public record Certificate(
            Fingerprint fingerprint,
            Validity validity,
            Optional<Instant> revokedAt,
            Optional<Instant> seenAt,
            Optional<String> pem) {
        public boolean counts(Instant now) {
            return revokedAt.isEmpty() && validity.covers(now);
        }

        /** The partner has used a newer one since this one was last seen. */
        boolean replacedBy(Certificate other) {
            return revokedAt.isEmpty()
                    && other.revokedAt.isEmpty()
                    && other.validity.until().isAfter(validity.until())
                    && other.seenAt
                            .filter(at ->
                                    at.isAfter(seenAt.orElse(Instant.EPOCH).plus(CHANGED)))
                            .isPresent();
        }
    }

    /** @param id as messages call it */
    public record Key(String id, Validity validity) {}

    /** A partner that uses a newer certificate for so long has changed. */
    private static final Duration CHANGED = Duration.ofMinutes(3);

    /** Can this certificate be revoked, because the partner has used a newer one since? */
    public boolean canGo(Certificate certificate) {
        return certificates.stream().anyMatch(certificate::replacedBy);
    }

    /** The newest certificate that was given here and counts. */
    public Optional<Certificate> given(Instant now) {
        return certificates.stream()
                .filter(certificate -> certificate.pem().isPresent() && certificate.counts(now))
                .findFirst();
    }

    static PartnerFile of(Partner partner) {
        return new PartnerFile(
                partner.name(),
                partner.title(),
                partner.operator(),
                partner.linkAddress(),
                partner.shopAddress(),
                new Standing(partner.status(), partner.statusSince()),
                partner.revision(),
                partner.group(),
                partner.contract(),
                partner.updateTimes().stream().map(ScheduledUpdate::time).toList(),
                partner.certificates().stream()
                        .map(listed -> new Certificate(
                                listed.fingerprint(),
                                listed.validity(),
                                listed.revokedAt(),
                                listed.seenAt(),
                                listed.pem()))
                        .sorted(Comparator.comparing((Certificate certificate) ->
                                        certificate.validity().until())
                                .reversed())
                        .toList(),
                partner.receiptKeys().stream()
                        .map(key -> new Key(key.key().id(), key.validity()))
                        .toList());
    }
}
