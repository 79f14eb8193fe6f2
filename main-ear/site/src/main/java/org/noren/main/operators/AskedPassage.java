package org.noren.main.operators;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.noren.shared.peer.SiteName;

/** That a passage was asked for, given or not: for counting how often. Forgotten after a day; the audit has it for longer (S3). */
@Entity
@Table(name = "asked_passage")
public class AskedPassage {
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private @Nullable Long id;

    private String site = "";
    private String account = "";

    @Column(name = "asked_at")
    private Instant askedAt = Instant.EPOCH;

    protected AskedPassage() {}

    AskedPassage(SiteName site, String account, Instant askedAt) {
        this.site = site.value();
        this.account = account;
        this.askedAt = askedAt;
    }
}
