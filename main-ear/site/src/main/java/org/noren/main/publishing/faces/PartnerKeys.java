package org.noren.main.publishing.faces;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.noren.main.partnership.KeysThatEnd;
import org.noren.main.partnership.PartnerFile;
import org.noren.main.partnership.PartnerFiles;
import org.noren.main.partnership.Validity;
import org.noren.main.publishing.Board;
import org.noren.main.publishing.Steering;
import org.noren.shared.peer.Fingerprint;
import org.noren.shared.seal.VerifyingKey;
import org.noren.site.office.faces.OfficeFrame;

/** One partner's certificates and receipt keys: how long each counts, and how one more is listed or one goes. */
@Named
@RequestScoped
public class PartnerKeys {
    @Inject
    PartnerActs partner;

    @Inject
    PartnerFiles files;

    @Inject
    Board board;

    @Inject
    Steering steering;

    @Inject
    OfficeFrame frame;

    @Inject
    Clock clock;

    private final ListingFields listing = new ListingFields();
    private String receiptKey = "";
    private String error = "";

    public boolean counts(PartnerFile.Certificate certificate) {
        return certificate.counts(clock.instant());
    }

    /** {@code valid}, {@code revoked}, {@code expired} or {@code later}. */
    public String validity(PartnerFile.Certificate certificate) {
        if (certificate.revokedAt().isPresent()) {
            return "revoked";
        }
        if (certificate.counts(clock.instant())) {
            return "valid";
        }
        return certificate.validity().from().isAfter(clock.instant()) ? "later" : "expired";
    }

    /** Whole days for which a certificate or key counts yet; 0 if it does not. */
    public long daysLeft(Validity validity) {
        return Math.max(0, Duration.between(clock.instant(), validity.until()).toDays());
    }

    public boolean soon(Validity validity) {
        return validity.until().isBefore(clock.instant().plus(KeysThatEnd.WARNING));
    }

    /** Did this key sign the last receipt? */
    public boolean signs(PartnerFile.Key key) {
        return partner.name()
                .flatMap(board::receiptKey)
                .filter(key.id()::equals)
                .isPresent();
    }

    /** The certificate that is asked about. */
    public String getCertificate() {
        return partner.parameter("certificate");
    }

    /** The receipt key that is asked about. */
    public String getKey() {
        return partner.parameter("key");
    }

    public void revoke() throws IOException {
        partner.decide("revoke", name -> steering.revoke(name, Fingerprint.parse(getCertificate())));
    }

    public void distrust() throws IOException {
        partner.decide("distrust", name -> steering.distrustReceiptsBy(name, getKey()));
    }

    public void list() throws IOException {
        Optional<String> problem = listing.problem(files);
        if (problem.isPresent()) {
            listing.refuse(frame.text(problem.get()));
            return;
        }
        partner.decide("list", name -> steering.list(name, listing.fingerprint(), listing.validity()));
    }

    /** Lists one more receipt key beside those that count. */
    public void trust() throws IOException {
        Optional<VerifyingKey> key = ReceiptKeyText.read(receiptKey);
        if (receiptKey.contains("PRIVATE KEY")) {
            error = frame.text("partner.problem.receipt-key-private");
        } else if (key.isEmpty()) {
            error = frame.text("partner.problem.receipt-key");
        } else if (files.knows(key.get())) {
            error = frame.text("partner.problem.receipt-key-taken");
        } else {
            partner.decide("trust", name -> steering.trustReceiptsBy(name, key.get()));
        }
    }

    public ListingFields getListing() {
        return listing;
    }

    public String getReceiptKey() {
        return receiptKey;
    }

    public void setReceiptKey(String receiptKey) {
        this.receiptKey = receiptKey;
    }

    /** What is wrong with the receipt key that was typed. */
    public String getError() {
        return error;
    }
}
