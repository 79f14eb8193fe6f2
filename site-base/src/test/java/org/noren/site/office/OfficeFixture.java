package org.noren.site.office;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** An office with Hanako, who manages it, and a clock that the test moves. */
final class OfficeFixture {
    static final String HOME = "192.0.2.1";

    final Map<String, Account> accounts = new HashMap<>();
    final List<String> trail = new ArrayList<>();
    final MovingClock clock = new MovingClock();
    int hashed;

    final SignIn signIn;

    OfficeFixture() {
        accounts.put("hanako", new Account("hanako", OfficeRole.MANAGER, "stored:noren", clock.instant()));
        signIn =
                new SignIn(new KnownAccounts(), new Audit(new Trail(), new Visitor(), clock), clock, new FastHashing());
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

    private final class Trail implements AuditTrail {
        @Override
        public void write(AuditRecord record) {
            trail.add(record.who() + " " + record.action());
        }

        @Override
        public List<AuditRecord> latest(int count) {
            return List.of();
        }
    }

    private final class FastHashing extends SignIn.Passwords {
        @Override
        String of(char[] password) {
            return "stored:" + new String(password);
        }

        @Override
        boolean matches(char[] password, String stored) {
            hashed++;
            return stored.replace("old", "stored").equals(of(password));
        }

        @Override
        boolean outdated(String stored) {
            return stored.startsWith("old");
        }
    }
}
