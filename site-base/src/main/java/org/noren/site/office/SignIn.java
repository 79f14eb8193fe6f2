package org.noren.site.office;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * Checks a name and a password. An unknown name costs as much time as a known one; failures make the next try wait, per
 * account and address first, and a little per account from anywhere. A1, V2, V3.
 */
@ApplicationScoped
public class SignIn {
    private final Accounts accounts;
    private final Audit audit;
    private final Clock clock;
    private final Passwords passwords;
    private final SecondFactors secondFactors;
    private final Patience fromOneAddress = new Patience(3, Duration.ofMinutes(15));
    private final Patience fromAnywhere = new Patience(20, Duration.ofSeconds(10));
    /** Longer than for passwords, and from anywhere: who comes this far knows the password, and a code is short. */
    private final Patience forCodes = new Patience(5, Duration.ofMinutes(15));

    @Inject
    public SignIn(Accounts accounts, Audit audit, Clock clock, Passwords passwords, SecondFactors secondFactors) {
        this.accounts = accounts;
        this.audit = audit;
        this.clock = clock;
        this.passwords = passwords;
        this.secondFactors = secondFactors;
    }

    /** For the container's proxy only. */
    @SuppressWarnings("NullAway")
    protected SignIn() {
        this(null, null, null, null, null);
    }

    /** @param address of the visitor's machine */
    public SignInAnswer attempt(String name, char[] password, String address) {
        SignInAnswer answer = prove(name, password, address);
        if (!(answer instanceof SignInAnswer.Welcome welcome)) return answer;
        if (secondFactors.isSet(name)) return new SignInAnswer.CodeWanted(welcome.person());
        audit.did(name, address, "sign-in", "");
        return answer;
    }

    /** The second step, for somebody who was asked for a code after the password. */
    public SignInAnswer code(String name, String code, String address) {
        Instant now = clock.instant();
        Duration wait = forCodes.wait(name, now);
        if (!wait.isZero()) return new SignInAnswer.TooEarly(wait);
        Optional<Account> account = accounts.find(name).filter(Account::isActive);
        if (account.isEmpty() || !secondFactors.accepts(name, code)) {
            forCodes.failed(name, clock.instant());
            audit.did(name, address, "code-refused", "");
            return new SignInAnswer.Wrong();
        }
        forCodes.succeeded(name);
        audit.did(name, address, "sign-in", "");
        return new SignInAnswer.Welcome(account.get().person());
    }

    /**
     * Whether somebody knows the password, with the same pauses as at a sign-in: asked before what an unwatched screen must
     * not allow, such as a new password.
     */
    public SignInAnswer prove(String name, char[] password, String address) {
        Instant now = clock.instant();
        // what cannot be a name is not remembered, however long it is
        String counted = Account.isName(name) ? name : "-";
        String key = counted + " " + address;
        Duration wait = longer(fromOneAddress.wait(key, now), fromAnywhere.wait(counted, now));
        if (!wait.isZero()) return new SignInAnswer.TooEarly(wait);
        Optional<Account> account =
                Account.isName(name) ? accounts.find(name).filter(Account::isActive) : Optional.empty();
        Optional<Boolean> right = passwords.match(password, account.flatMap(Account::password));
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
        if (account.get().password().filter(passwords::outdated).isPresent())
            passwords.hash(password).ifPresent(hash -> accounts.rehash(name, hash));
        return new SignInAnswer.Welcome(account.get().person());
    }

    private static Duration longer(Duration one, Duration other) {
        return one.compareTo(other) > 0 ? one : other;
    }
}
