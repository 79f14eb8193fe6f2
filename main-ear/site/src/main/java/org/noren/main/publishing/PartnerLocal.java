package org.noren.main.publishing;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.noren.shared.link.Local;
import org.noren.shared.peer.SiteName;
import org.noren.shared.seal.Signed;
import org.noren.shared.seal.StrictJson;

/**
 * What a partner shows otherwise than it was signed: what it said last, as it signed it. Born when it is asked first,
 * replaced whenever it is asked again (B8, S92).
 */
@Entity
@Table(name = "partner_local")
public class PartnerLocal {
    @Id
    private String partner = "";

    @Column(name = "heard_at")
    private Instant heardAt = Instant.EPOCH;

    private @Nullable String signed;

    /** For the database only. */
    protected PartnerLocal() {}

    /** @param signed nothing from a partner of a version that does not tell */
    PartnerLocal(SiteName partner, Instant heardAt, Optional<Signed> signed) {
        this.partner = partner.value();
        this.heardAt = heardAt;
        this.signed = signed.map(message -> new String(StrictJson.write(message), StandardCharsets.UTF_8))
                .orElse(null);
    }

    public SiteName partner() {
        return new SiteName(partner);
    }

    public Instant heardAt() {
        return heardAt;
    }

    /** Nothing if it does not tell. */
    public Optional<Local> said() {
        if (signed == null) {
            return Optional.empty();
        }
        try {
            Signed message = StrictJson.read(signed.getBytes(StandardCharsets.UTF_8), Signed.class);
            return Optional.of(StrictJson.read(message.bytes(), Local.class));
        } catch (StrictJson.Refused e) {
            throw new IllegalStateException("what " + partner + " said last is damaged in the database", e);
        }
    }
}
