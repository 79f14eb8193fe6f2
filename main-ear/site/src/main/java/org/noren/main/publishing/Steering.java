package org.noren.main.publishing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.noren.main.partnership.PartnerDesk;
import org.noren.main.partnership.Validity;
import org.noren.shared.peer.Fingerprint;
import org.noren.shared.peer.SiteName;
import org.noren.shared.seal.VerifyingKey;
import org.noren.site.office.Audit;

/**
 * What people do about partners, from the office or the JMX console: each act stands in the audit, written in the
 * transaction that does it (S91, A1, K1).
 */
@ApplicationScoped
@Transactional
public class Steering {
    private static final Duration KEY_LASTS = Duration.ofDays(397);

    @Inject
    PartnerDesk desk;

    @Inject
    Bell bell;

    @Inject
    LaneOrders orders;

    @Inject
    BackTogether together;

    @Inject
    Audit audit;

    @Inject
    Clock clock;

    /** Not in one transaction, because the visit that it starts would have to wait for the end of it. */
    @Transactional(TxType.NOT_SUPPORTED)
    public void updateNow(SiteName name) {
        audit.did("partner-update", name.value());
        bell.insist(name);
    }

    /**
     * Sends all of it again from scratch: the same edition goes out under a new number, by which the partner looks through
     * its whole store and asks for what is lacking or damaged there.
     */
    @Transactional(TxType.NOT_SUPPORTED)
    public void sendAgain(SiteName name) {
        audit.did("partner-again", name.value());
        bell.again(name);
    }

    /**
     * Takes a partner back to what an earlier release brought, as a new number with the old content, and keeps it there until
     * it is told to go on (B5, B6).
     *
     * @param reason for the history, and for the site manager
     * @param recall whether the site manager is passed by, where that was agreed
     * @return why not; nothing if the partner is taken back
     */
    @Transactional(TxType.NOT_SUPPORTED)
    public Optional<GoingBack> goBack(SiteName name, long number, String reason, boolean recall) {
        Optional<GoingBack> refused = bell.goBack(name, number, reason, recall);
        if (refused.isEmpty()) {
            audit.did(recall ? "partner-recall" : "partner-back", name + " " + number);
        }
        return refused;
    }

    /**
     * Takes every partner that can be back to what it served before that moment, each as {@link #goBack} does it.
     *
     * @param recall whether site managers are passed by, where that was agreed
     * @return what came of it, for each partner
     */
    @Transactional(TxType.NOT_SUPPORTED)
    public List<BackTogether.Line> goBackAll(Instant before, String reason, boolean recall) {
        List<BackTogether.Line> lines = new ArrayList<>();
        for (BackTogether.Line line : together.look(before, recall)) {
            boolean passed = line.can() == BackTogether.Can.RECALLED;
            Optional<GoingBack> refused =
                    line.can().possible() ? goBack(line.partner(), line.number(), reason, passed) : Optional.empty();
            lines.add(refused.isEmpty() ? line : line.refused(refused.get()));
        }
        audit.did(recall ? "partners-recall" : "partners-back", before.toString());
        return List.copyOf(lines);
    }

    /** Lets every partner that was taken back follow the main site again. @return those that were */
    @Transactional(TxType.NOT_SUPPORTED)
    public List<SiteName> goOnAll() {
        List<SiteName> held = together.held();
        held.forEach(this::goOn);
        return held;
    }

    /** Lets a partner that was taken back follow the main site again. */
    @Transactional(TxType.NOT_SUPPORTED)
    public void goOn(SiteName name) {
        audit.did("partner-go-on", name.value());
        bell.goOn(name);
    }

    /** Writes a note that stands in the next questions to the partner's site manager; empty for none. */
    public void write(SiteName name, String note) {
        orders.write(name, note);
        audit.did("partner-note", name.value());
    }

    public void suspend(SiteName name) {
        desk.suspend(name);
        audit.did("partner-suspend", name.value());
    }

    /** @throws IllegalStateException if the partnership has ended */
    public void resume(SiteName name) {
        desk.resume(name);
        audit.did("partner-resume", name.value());
    }

    public void end(SiteName name) {
        desk.end(name);
        audit.did("partner-end", name.value());
    }

    /** @throws IllegalArgumentException if the certificate is listed already */
    public void list(SiteName name, Fingerprint certificate, Validity validity) {
        desk.list(name, certificate, validity);
        audit.did("partner-list", name + " " + certificate + " " + validity.from() + " – " + validity.until());
    }

    /** @throws IllegalArgumentException if it is not one of this partner's, or was revoked before */
    public void revoke(SiteName name, Fingerprint certificate) {
        desk.revoke(name, certificate);
        audit.did("partner-revoke", name + " " + certificate);
    }

    /**
     * Lists a key for receipts beside those that count, for as long as a certificate that is given here.
     *
     * @throws IllegalArgumentException if it is listed already, for this or another partner
     */
    public void trustReceiptsBy(SiteName name, VerifyingKey key) {
        Instant now = clock.instant();
        desk.trustReceiptsBy(name, key, new Validity(now, now.plus(KEY_LASTS)));
        audit.did("partner-receipt-key", name + " " + key.id());
    }

    /** @throws IllegalArgumentException if it is not one of this partner's keys, or the last one that counts */
    public void distrustReceiptsBy(SiteName name, String keyId) {
        desk.distrustReceiptsBy(name, keyId);
        audit.did("partner-distrust", name + " " + keyId);
    }

    /** @throws IllegalArgumentException if the name or the certificate is taken */
    public void add(PartnerDesk.Newcomer newcomer, PartnerDesk.Terms terms) {
        desk.add(newcomer, terms.contract());
        if (terms.group().isPresent()) {
            desk.join(newcomer.name(), terms.group());
        }
        if (!terms.times().isEmpty()) {
            desk.updateAt(newcomer.name(), terms.times());
        }
        audit.did("partner-add", newcomer.name() + " " + newcomer.linkAddress() + " " + newcomer.certificate());
    }

    /** @return false if somebody else has changed the partner since {@code seen}; then nothing is changed */
    public boolean settle(SiteName name, long seen, PartnerDesk.Terms terms) {
        boolean done = desk.settle(name, seen, terms);
        if (done) {
            audit.did("partner-settle", name.value());
        }
        return done;
    }
}
