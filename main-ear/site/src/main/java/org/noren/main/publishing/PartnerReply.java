package org.noren.main.publishing;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.noren.shared.link.Reply;
import org.noren.shared.link.Reply.Verdict;
import org.noren.shared.page.PagePath;
import org.noren.shared.peer.SiteName;
import org.noren.shared.seal.Digest;
import org.noren.shared.seal.Signed;
import org.noren.shared.seal.StrictJson;

/** What a site manager said about a release, as the partner signed it; never changed (S36, B9). */
@Entity
@Table(name = "partner_reply")
public class PartnerReply {
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private @Nullable Long id;

    private String partner = "";
    private long number;
    private String digest = "";

    @Column(name = "asked_round")
    private int round;

    @Enumerated(EnumType.STRING)
    private Verdict verdict = Verdict.WAITING;

    private String kept = "";

    @Column(name = "said_by")
    private @Nullable String saidBy;

    private String reason = "";

    @Column(name = "said_at")
    private Instant saidAt = Instant.EPOCH;

    @Column(name = "heard_at")
    private Instant heardAt = Instant.EPOCH;

    private String signed = "";

    protected PartnerReply() {}

    PartnerReply(Reply reply, Signed evidence, Instant heard) {
        partner = reply.partner().value();
        number = reply.number();
        digest = reply.release().hex();
        round = reply.round();
        verdict = reply.verdict();
        kept = String.join("\n", reply.kept().stream().map(PagePath::value).toList());
        saidBy = reply.by().orElse(null);
        reason = reply.reason();
        saidAt = reply.time();
        heardAt = heard;
        signed = new String(StrictJson.write(evidence), StandardCharsets.UTF_8);
    }

    public SiteName partner() {
        return new SiteName(partner);
    }

    public long number() {
        return number;
    }

    public Digest release() {
        return Digest.parse(digest);
    }

    public Verdict verdict() {
        return verdict;
    }

    /** Whether that adds something to what was said before: a later verdict, or one to a later question. */
    boolean isOlderThan(Reply reply) {
        return reply.round() > round
                || reply.round() == round && reply.verdict().after(verdict);
    }

    /** Paths at which the partner keeps what it serves. */
    public List<PagePath> kept() {
        return kept.isEmpty() ? List.of() : kept.lines().map(PagePath::of).toList();
    }

    /** Who answered there; nothing if silence did. */
    public Optional<String> saidBy() {
        return Optional.ofNullable(saidBy);
    }

    public String reason() {
        return reason;
    }

    /** By the partner's clock. */
    public Instant saidAt() {
        return saidAt;
    }

    public Instant heardAt() {
        return heardAt;
    }

    /** Exactly as the partner signed it. */
    public String signed() {
        return signed;
    }
}
