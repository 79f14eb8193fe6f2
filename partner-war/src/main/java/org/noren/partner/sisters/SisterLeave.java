package org.noren.partner.sisters;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;

/**
 * That an account of this site may be used by whoever a sister site sends under its name. Born when its owner, or somebody who decides
 * here, says yes with the second factor; gone when one of them takes it back, or with the account (S3, A1).
 */
@Entity
@Table(name = "sister_leave")
public class SisterLeave {
    @Id
    private String account = "";

    @Column(name = "given_by")
    private String givenBy = "";

    @Column(name = "given_at")
    private Instant givenAt = Instant.EPOCH;

    protected SisterLeave() {}

    SisterLeave(String account, String givenBy, Instant givenAt) {
        this.account = account;
        this.givenBy = givenBy;
        this.givenAt = givenAt;
    }

    public String account() {
        return account;
    }

    public String givenBy() {
        return givenBy;
    }

    public Instant givenAt() {
        return givenAt;
    }
}
