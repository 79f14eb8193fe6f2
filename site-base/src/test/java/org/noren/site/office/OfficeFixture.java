package org.noren.site.office;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** An office with Hanako, who manages it, and a clock that the test moves. */
final class OfficeFixture {
    static final String HOME = "192.0.2.1";

    final Map<String, Account> accounts = new HashMap<>();
    final RememberedTrail trail = new RememberedTrail();
    final MovingClock clock = new MovingClock();
    final CheapPasswords passwords = new CheapPasswords();

    /** Account name to the only code that is right; without one an account has no second factor. */
    final Map<String, String> secondFactor = new HashMap<>();

    final SignIn signIn;

    private final SecondFactors codes = new SecondFactors() {
        @Override
        public boolean isSet(String account) {
            return secondFactor.containsKey(account);
        }

        @Override
        public boolean accepts(String account, String code) {
            return code.equals(secondFactor.get(account));
        }
    };

    OfficeFixture() {
        accounts.put("hanako", new Account("hanako", OfficeRole.MANAGER, "stored:noren", clock.instant()));
        signIn = new SignIn(new KnownAccounts(), new Audit(trail, new Visitor(), clock), clock, passwords, codes);
    }

    SignInAnswer attempt(String name, String password) {
        return attempt(name, password, HOME);
    }

    SignInAnswer attempt(String name, String password, String address) {
        return signIn.attempt(name, password.toCharArray(), address);
    }

    static final class MovingClock extends Clock {
        private Instant now = Instant.parse("2026-11-20T09:00:00Z");

        void pass(Duration time) {
            now = now.plus(time);
        }

        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    }

    private final class KnownAccounts implements Accounts {
        @Override
        public Optional<Account> find(String name) {
            return Optional.ofNullable(accounts.get(name));
        }

        @Override
        public boolean isEmpty() {
            return accounts.isEmpty();
        }

        @Override
        public void add(Account account) {
            accounts.put(account.name(), account);
        }

        @Override
        public void rehash(String name, String password) {
            accounts.get(name).rehash(password);
        }
    }
}
