package org.noren.site.office;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** A program sends its password with every request; hashing it slowly each time would take more than the request. */
class PasswordsOfProgramsTest {
    private long nanos;
    private int hashed;

    private final Passwords passwords = new Passwords(() -> nanos) {
        @Override
        protected boolean compare(char[] password, String stored) {
            hashed++;
            return stored.equals("hash of " + new String(password));
        }

        @Override
        protected String compute(char[] password) {
            return "hash of " + new String(password);
        }
    };

    @Test
    void oneThatWasRightAMomentAgoIsKnownAgain() {
        assertEquals(Optional.of(true), match("tansu", "hash of tansu"));
        assertEquals(Optional.of(true), match("tansu", "hash of tansu"));
        assertEquals(1, hashed);
    }

    @Test
    void aWrongOneIsHashedEveryTime() {
        match("tansu", "hash of tansu");
        assertEquals(Optional.of(false), match("Tansu", "hash of tansu"));
        assertEquals(Optional.of(false), match("Tansu", "hash of tansu"));
        assertEquals(3, hashed);
    }

    @Test
    void oneThatWasChangedIsForgottenAtOnce() {
        match("tansu", "hash of tansu");
        assertEquals(Optional.of(false), match("tansu", "hash of hako"));
        assertEquals(2, hashed);
    }

    @Test
    void afterAMinuteItIsHashedAgain() {
        match("tansu", "hash of tansu");
        nanos += Duration.ofSeconds(61).toNanos();
        assertEquals(Optional.of(true), match("tansu", "hash of tansu"));
        assertEquals(2, hashed);
    }

    @Test
    void nobodysPasswordIsNeverKnown() {
        assertEquals(Optional.of(false), passwords.match("nobody's password".toCharArray(), Optional.empty()));
        assertEquals(Optional.of(false), passwords.match("nobody's password".toCharArray(), Optional.empty()));
        assertEquals(2, hashed);
    }

    private Optional<Boolean> match(String password, String stored) {
        return passwords.match(password.toCharArray(), Optional.of(stored));
    }
}
