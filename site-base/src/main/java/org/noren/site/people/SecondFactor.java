package org.noren.site.people;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.noren.shared.seal.Digest;

/**
 * What an account shows beside its password. Begun with a secret that the person puts into an authenticator app, and of no
 * effect until the app's first code has shown that it is there. From then on each step's code is accepted once, and each of
 * the recovery codes, of which only digests are kept. Ends when the person turns it off, when a manager does because app
 * and codes are lost, or with the account. A1.
 */
@Entity
@Table(name = "second_factor")
public class SecondFactor {
    @Id
    private String account;

    /** Sealed with the office's key. */
    private byte[] secret;

    @Column(name = "begun_at")
    private Instant begunAt;

    @Column(name = "confirmed_at")
    private @Nullable Instant confirmedAt;

    @Column(name = "last_step")
    private long lastStep;

    private String codes = "";

    @SuppressWarnings("NullAway.Init") // the persistence provider fills the fields
    protected SecondFactor() {}

    SecondFactor(String account, byte[] secret, Instant now) {
        this.account = account;
        this.secret = secret;
        this.begunAt = now;
    }

    public String account() {
        return account;
    }

    byte[] secret() {
        return secret.clone();
    }

    public boolean isConfirmed() {
        return confirmedAt != null;
    }

    public Optional<Instant> confirmedAt() {
        return Optional.ofNullable(confirmedAt);
    }

    long lastStep() {
        return lastStep;
    }

    /** Begins anew; only before it is confirmed. */
    void restart(byte[] fresh, Instant now) {
        if (isConfirmed()) throw new IllegalStateException("It is in use already; turn it off first");
        secret = fresh.clone();
        begunAt = now;
    }

    void confirm(long step, Instant now) {
        confirmedAt = now;
        lastStep = step;
    }

    /** The code of this step counts no more, nor do earlier ones. */
    void use(long step) {
        lastStep = step;
    }

    void give(List<Digest> recoveryCodes) {
        codes = recoveryCodes.stream().map(Digest::hex).collect(Collectors.joining(" "));
    }

    /** Whether it was one of the recovery codes; it is none any longer. */
    boolean useRecoveryCode(Digest digest) {
        List<String> left = new ArrayList<>(List.of(codes.split(" ")));
        boolean known = left.remove(digest.hex());
        codes = String.join(" ", left);
        return known;
    }

    public int codesLeft() {
        return codes.isEmpty() ? 0 : codes.split(" ").length;
    }
}
