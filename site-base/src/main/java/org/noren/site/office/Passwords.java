package org.noren.site.office;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.noren.shared.seal.PasswordHash;
import org.noren.shared.seal.ProvenPasswords;

/**
 * Hashes passwords, at most four at once, so that a flood of tries leaves the machine to its other work. A password that
 * is held against nothing costs as much time as one that is held against an account's. V2, V4.
 */
@ApplicationScoped
public class Passwords {
    public static final int LONGEST = 256;

    private static final int AT_ONCE = 4;

    private final Semaphore turns = new Semaphore(AT_ONCE, true);
    private final ProvenPasswords proven;
    private @Nullable String nobodys;

    public Passwords() {
        this(System::nanoTime);
    }

    Passwords(LongSupplier nanos) {
        this.proven = new ProvenPasswords(nanos);
    }

    @PostConstruct
    void prepare() {
        nobodys();
    }

    private synchronized String nobodys() {
        if (nobodys == null) nobodys = compute("nobody's password".toCharArray());
        return nobodys;
    }

    /**
     * @param stored empty when there is no such account
     * @return empty when nothing could be computed in good time
     */
    public Optional<Boolean> match(char[] password, Optional<String> stored) {
        if (password.length > LONGEST) return Optional.of(false);
        if (stored.isPresent() && proven.knows(password, stored.get())) return Optional.of(true);
        Optional<Boolean> right =
                inTurn(() -> compare(password, stored.orElseGet(this::nobodys)) && stored.isPresent());
        if (right.orElse(false)) proven.remember(password, stored.orElseThrow());
        return right;
    }

    /** Empty when nothing could be computed in good time. */
    public Optional<String> hash(char[] password) {
        return inTurn(() -> compute(password));
    }

    private <T> Optional<T> inTurn(Supplier<T> work) {
        try {
            if (!turns.tryAcquire(5, TimeUnit.SECONDS)) return Optional.empty();
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        }
        try {
            return Optional.of(work.get());
        } finally {
            turns.release();
        }
    }

    /** The hashing itself; cheap in tests. */
    protected String compute(char[] password) {
        return PasswordHash.of(password);
    }

    protected boolean compare(char[] password, String stored) {
        return PasswordHash.matches(password, stored);
    }

    protected boolean outdated(String stored) {
        return PasswordHash.outdated(stored);
    }
}
