package org.noren.main.partnership;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.Instant;
import org.noren.shared.seal.VerifyingKey;

/** A key with which a partner signs its receipts, and when it counts. */
@Embeddable
public class ReceiptKey {
    private String spki = "";

    @Column(name = "valid_from")
    private Instant validFrom = Instant.EPOCH;

    @Column(name = "valid_until")
    private Instant validUntil = Instant.EPOCH;

    protected ReceiptKey() {}

    ReceiptKey(VerifyingKey key, Validity validity) {
        this.spki = key.spki();
        this.validFrom = validity.from();
        this.validUntil = validity.until();
    }

    VerifyingKey key() {
        return new VerifyingKey(spki);
    }

    Validity validity() {
        return new Validity(validFrom, validUntil);
    }
}
