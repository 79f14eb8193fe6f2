package org.noren.site.office;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.noren.shared.seal.PasswordHash;

/**
 * Checks a name and a password. An unknown name costs as much time as a known one; failures make the next try wait, per
 * account and address first, and a little per account from anywhere; at most four hashes are computed at once, so that a
 * flood of tries leaves the machine to its other work. A1, V2, V3.
 */
@ApplicationScoped
public class SignIn {
    private static final int HASHES_AT_ONCE = 4;
    private static final int LONGEST_PASSWORD = 256;

    private final Accounts accounts;
    private final Audit audit;
    private final Clock clock;
    private final Passwords passwords;
    private final Patience fromOneAddress = new Patience(3, Duration.ofMinutes(15));
    private final Patience fromAnywhere = new Patience(20, Duration.ofSeconds(10));
    private final Semaphore hashes = new Semaphore(HASHES_AT_ONCE, true);

    @Inject
    public SignIn(Accounts accounts, Audit audit, Clock clock) {
        this(accounts, audit, clock, new Passwords());
    }

    SignIn(Accounts accounts, Audit audit, Clock clock, Passwords passwords) {
        this.accounts = accounts;
        this.audit = audit;
        this.clock = clock;
        this.passwords = passwords;
    }

    /** For the container's proxy only. */
    @SuppressWarnings("NullAway")
    protected SignIn() {
        this(null, null, null, null);
    }

    /** @param address of the visitor's machine */
    public SignInAnswer attempt(String name, char[] password, String address) {
        Instant now = clock.instant();
        // what cannot be a name is not remembered, however long it is
        String counted = Account.isName(name) ? name : "-";
        String key = counted + " " + address;
        Duration wait = longer(fromOneAddress.wait(key, now), fromAnywhere.wait(counted, now));
        if (!wait.isZero()) return new SignInAnswer.TooEarly(wait);
        Optional<Account> account = Account.isName(name) ? accounts.find(name) : Optional.empty();
        Optional<Boolean> right = check(password, account);
        if (right.isEmpty()) return new SignInAnswer.Busy();
        if (account.isEmpty() || !right.get()) {
            fromOneAddress.failed(key, clock.instant());
            fromAnywhere.failed(counted, clock.instant());
            // an unknown name may be a password typed into the wrong field
            audit.did(account.map(Account::name).orElse("-"), address, "sign-in-refused", "");
            return new SignInAnswer.Wrong();
        }
        fromOneAddress.succeeded(key);
        fromAnywhere.succeeded(name);
        if (passwords.outdated(account.get().password())) accounts.rehash(name, passwords.of(password));
        audit.did(name, address, "sign-in", "");
        return new SignInAnswer.Welcome(account.get().person());
    }

    /** Empty when no hash could be computed in good time. */
    private Optional<Boolean> check(char[] password, Optional<Account> account) {
        if (password.length > LONGEST_PASSWORD) return Optional.of(false);
        try {
            if (!hashes.tryAcquire(5, TimeUnit.SECONDS)) return Optional.empty();
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        }
        try {
            return Optional.of(
                    passwords.matches(password, account.map(Account::password).orElse(passwords.dummy())));
        } finally {
            hashes.release();
        }
    }

    private static Duration longer(Duration one, Duration other) {
        return one.compareTo(other) > 0 ? one : other;
    }

    /** The hashing itself; cheap in tests. */
    static class Passwords {
        private final String dummy = of("nobody's password".toCharArray());

        String of(char[] password) {
            return PasswordHash.of(password);
        }

        boolean matches(char[] password, String stored) {
            return PasswordHash.matches(password, stored);
        }

        boolean outdated(String stored) {
            return PasswordHash.outdated(stored);
        }

        /** What an unknown name's password is held against. */
        String dummy() {
            return dummy;
        }
    }
}
