package org.noren.main.operators;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.noren.shared.peer.SiteName;

/**
 * That a partner site is one of an operator's. Born when a manager of the main site says so; replaced when it becomes another's, and
 * gone when it is nobody's. From then on its people go nowhere from it, and nobody comes to it (S3).
 */
@Entity
@Table(name = "operator_site")
public class OperatorSite {
    @Id
    private String partner = "";

    private String operator = "";
    private Instant since = Instant.EPOCH;

    protected OperatorSite() {}

    OperatorSite(SiteName partner, OperatorName operator, Instant since) {
        this.partner = partner.value();
        this.operator = operator.value();
        this.since = since;
    }

    public SiteName partner() {
        return new SiteName(partner);
    }

    public OperatorName operator() {
        return new OperatorName(operator);
    }

    public Instant since() {
        return since;
    }
}
