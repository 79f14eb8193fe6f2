package org.noren.main.partnership;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.net.URI;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.noren.shared.peer.Fingerprint;
import org.noren.shared.peer.SiteName;
import org.noren.shared.seal.VerifyingKey;

/** Everything a manager does with partnerships (S2, S91, K1). Each call is one transaction and ends in an event. */
@ApplicationScoped
@Transactional
public class PartnerDesk {
    @Inject
    Partners partners;

    @Inject
    Clock clock;

    @Inject
    Event<PartnershipChanged> changed;

    /** What a partner hands over when it joins. */
    public record Newcomer(
            SiteName name,
            String title,
            String operator,
            URI linkAddress,
            URI shopAddress,
            Fingerprint certificate,
            VerifyingKey receiptKey,
            Validity validity,
            Optional<IssuedCertificate> issued) {
        /** With a certificate that was given elsewhere. */
        public Newcomer(
                SiteName name,
                String title,
                String operator,
                URI linkAddress,
                URI shopAddress,
                Fingerprint certificate,
                VerifyingKey receiptKey,
                Validity validity) {
            this(name, title, operator, linkAddress, shopAddress, certificate, receiptKey, validity, Optional.empty());
        }

        /** With a certificate that was given here. */
        public Newcomer(
                SiteName name,
                String title,
                String operator,
                URI linkAddress,
                URI shopAddress,
                IssuedCertificate issued,
                VerifyingKey receiptKey) {
            this(
                    name,
                    title,
                    operator,
                    linkAddress,
                    shopAddress,
                    issued.fingerprint(),
                    receiptKey,
                    issued.validity(),
                    Optional.of(issued));
        }
    }

    /** @throws IllegalArgumentException if the name or the certificate is taken */
    public void add(Newcomer newcomer, Contract contract) {
        if (partners.find(newcomer.name()).isPresent()) {
            throw new IllegalArgumentException(
                    "there is a partner " + newcomer.name() + " already; choose another name");
        }
        if (partners.holderOf(newcomer.certificate()).isPresent()) {
            throw new IllegalArgumentException(
                    "this certificate is another partner's; " + newcomer.name() + " needs a key of its own");
        }
        Partner partner = new Partner(
                newcomer.name(),
                newcomer.title(),
                newcomer.operator(),
                newcomer.linkAddress(),
                newcomer.shopAddress(),
                contract,
                clock.instant());
        newcomer.issued()
                .ifPresentOrElse(partner::list, () -> partner.list(newcomer.certificate(), newcomer.validity()));
        partner.trustReceiptsBy(newcomer.receiptKey(), newcomer.validity());
        partners.add(partner);
        changed.fire(new PartnershipChanged(newcomer.name()));
    }

    public void agree(SiteName name, Contract contract) {
        change(name, partner -> partner.agree(contract));
    }

    public void describe(SiteName name, String title, String operator, URI link, URI shop) {
        change(name, partner -> partner.describe(title, operator, link, shop));
    }

    /** Puts a partner into a group, or into none. */
    public void join(SiteName name, Optional<PartnerGroup> group) {
        change(name, partner -> partner.join(group));
    }

    public void updateAt(SiteName name, Collection<UpdateTime> times) {
        change(name, partner -> partner.updateAt(times, clock.instant()));
    }

    /** What stands in the form about a partner and its contract; changes as a whole. */
    public record Terms(
            String title,
            String operator,
            URI linkAddress,
            URI shopAddress,
            Optional<PartnerGroup> group,
            Contract contract,
            List<UpdateTime> times) {
        public Terms {
            times = List.copyOf(times);
        }
    }

    /**
     * Changes a partner as a person wants it who looked at it when it had the revision {@code seen}.
     *
     * @return false if somebody else has changed it since; then nothing is changed
     */
    public boolean settle(SiteName name, long seen, Terms terms) {
        Partner partner = required(name);
        if (partner.revision() != seen) {
            return false;
        }
        partner.describe(terms.title(), terms.operator(), terms.linkAddress(), terms.shopAddress());
        partner.join(terms.group());
        partner.agree(terms.contract());
        List<UpdateTime> before =
                partner.updateTimes().stream().map(ScheduledUpdate::time).toList();
        if (!before.equals(terms.times())) {
            partner.updateAt(terms.times(), clock.instant());
        }
        changed.fire(new PartnershipChanged(name));
        return true;
    }

    public void suspend(SiteName name) {
        change(name, partner -> partner.become(PartnerStatus.SUSPENDED, clock.instant()));
    }

    public void resume(SiteName name) {
        change(name, partner -> partner.become(PartnerStatus.ACTIVE, clock.instant()));
    }

    public void end(SiteName name) {
        change(name, partner -> partner.become(PartnerStatus.ENDED, clock.instant()));
    }

    /** Adds a certificate beside those that count already, so that the partner's key can roll. */
    public void list(SiteName name, Fingerprint certificate, Validity validity) {
        if (partners.holderOf(certificate).isPresent()) {
            throw new IllegalArgumentException("the certificate " + certificate + " is listed already");
        }
        change(name, partner -> partner.list(certificate, validity));
    }

    /** Lists a certificate that was given here. */
    public void list(SiteName name, IssuedCertificate issued) {
        change(name, partner -> partner.list(issued));
    }

    /**
     * Lists a key for receipts beside those that count already, so that it can roll.
     *
     * @throws IllegalArgumentException if it is listed already, for this or another partner
     */
    public void trustReceiptsBy(SiteName name, VerifyingKey key, Validity validity) {
        if (partners.holderOf(key).isPresent()) {
            throw new IllegalArgumentException("the receipt key " + key.id() + " is listed already");
        }
        change(name, partner -> partner.trustReceiptsBy(key, validity));
    }

    /**
     * Receipts that this key signs count no longer.
     *
     * @throws IllegalArgumentException if it is not one of this partner's, or the last one that counts
     */
    public void distrustReceiptsBy(SiteName name, String keyId) {
        change(name, partner -> {
            boolean last = partner.receiptKeys(clock.instant()).stream()
                    .allMatch(key -> key.id().equals(keyId));
            if (last || !partner.distrustReceiptsBy(keyId)) {
                throw new IllegalArgumentException(
                        keyId + " is no receipt key of " + name + " that could go: another one has to count first");
            }
        });
    }

    /**
     * From the next request on the certificate opens nothing, on connections that are open, too (K1).
     *
     * @throws IllegalArgumentException if it is not one of this partner's, or was revoked before
     */
    public void revoke(SiteName name, Fingerprint certificate) {
        change(name, partner -> {
            if (!partner.revoke(certificate, clock.instant())) {
                throw new IllegalArgumentException(
                        certificate + " is no certificate of " + name + " that could be revoked");
            }
        });
    }

    private void change(SiteName name, Consumer<Partner> change) {
        change.accept(required(name));
        changed.fire(new PartnershipChanged(name));
    }

    private Partner required(SiteName name) {
        return partners.find(name)
                .orElseThrow(() -> new IllegalArgumentException("there is no partner called " + name));
    }
}
