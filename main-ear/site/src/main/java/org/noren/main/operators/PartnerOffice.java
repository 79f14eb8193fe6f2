package org.noren.main.operators;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.noren.shared.peer.SiteName;
import org.noren.shared.peer.SiteOrigin;

/** Where a partner's office is, as the partner said last over its own connection; nobody else can say it. */
@Entity
@Table(name = "partner_office")
public class PartnerOffice {
    @Id
    private String partner = "";

    private String address = "";

    @Column(name = "told_at")
    private Instant toldAt = Instant.EPOCH;

    protected PartnerOffice() {}

    PartnerOffice(SiteName partner, SiteOrigin address, Instant toldAt) {
        this.partner = partner.value();
        this.address = address.value();
        this.toldAt = toldAt;
    }

    public SiteName partner() {
        return new SiteName(partner);
    }

    public SiteOrigin address() {
        return new SiteOrigin(address);
    }

    public Instant toldAt() {
        return toldAt;
    }
}
