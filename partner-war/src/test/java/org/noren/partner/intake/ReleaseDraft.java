package org.noren.partner.intake;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.noren.shared.link.Release;
import org.noren.shared.link.Release.Index;
import org.noren.shared.link.Release.Way;
import org.noren.shared.peer.SiteName;
import org.noren.shared.seal.Digest;
import org.noren.shared.seal.Signed;
import org.noren.shared.seal.Signer;

/** A release to be signed: right in everything but what a test changes. */
public final class ReleaseDraft {
    private final long number;
    private final Digest edition;
    private Instant issued;
    private Instant expires;
    private String main = "hinode";
    private String partner = "sapporo";
    private int policy = 1;
    private Way way = Way.OVERWRITE;
    private Optional<Instant> switchAt = Optional.empty();
    private Map<String, String> values = Map.of("telephone", "011-000-0000");

    ReleaseDraft(long number, Digest edition, Instant issued) {
        this.number = number;
        this.edition = edition;
        this.issued = issued;
        this.expires = issued.plus(Duration.ofDays(7));
    }

    public ReleaseDraft main(String name) {
        main = name;
        return this;
    }

    public ReleaseDraft partner(String name) {
        partner = name;
        return this;
    }

    public ReleaseDraft way(Way other) {
        way = other;
        return this;
    }

    public ReleaseDraft policy(int version) {
        policy = version;
        return this;
    }

    public ReleaseDraft values(Map<String, String> other) {
        values = other;
        return this;
    }

    public ReleaseDraft issued(Instant at) {
        issued = at;
        expires = at.plus(Duration.ofDays(7));
        return this;
    }

    public ReleaseDraft switchAt(Instant moment) {
        switchAt = Optional.of(moment);
        return this;
    }

    public Release release() {
        return new Release(
                Release.VERSION,
                new SiteName(main),
                new SiteName(partner),
                number,
                number == 1 ? Optional.empty() : Optional.of(Digest.of(new byte[] {1})),
                edition,
                "https://hinode.example",
                values,
                policy,
                way,
                Index.MAIN,
                switchAt,
                issued,
                expires);
    }

    public Signed by(Signer signer) {
        return Signed.by(signer, release());
    }
}
