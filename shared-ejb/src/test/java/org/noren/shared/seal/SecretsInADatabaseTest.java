package org.noren.shared.seal;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Optional;
import org.junit.jupiter.api.Test;

class SecretsInADatabaseTest {
    private static final byte[] SECRET = "a lantern over the door".getBytes(UTF_8);

    private final SealingKey key = SealingKey.of(SealingKey.fresh());

    @Test
    void open_with_their_key_and_for_their_purpose() {
        byte[] sealed = key.seal(SECRET, "second-factor hanako");

        assertArrayEquals(SECRET, key.open(sealed, "second-factor hanako").orElseThrow());
        assertEquals(Optional.empty(), key.open(sealed, "second-factor emi"));
        assertEquals(Optional.empty(), SealingKey.of(SealingKey.fresh()).open(sealed, "second-factor hanako"));
    }

    @Test
    void do_not_open_when_a_bit_was_changed_or_something_is_missing() {
        byte[] sealed = key.seal(SECRET, "x");
        for (int i = 0; i < sealed.length; i++) {
            byte[] changed = sealed.clone();
            changed[i] ^= 1;
            assertEquals(Optional.empty(), key.open(changed, "x"));
        }
        assertEquals(Optional.empty(), key.open(new byte[27], "x"));
    }

    @Test
    void look_different_each_time() {
        assertFalse(java.util.Arrays.equals(key.seal(SECRET, "x"), key.seal(SECRET, "x")));
        assertThrows(IllegalArgumentException.class, () -> SealingKey.of(new byte[16]));
    }

    @Test
    void a_token_is_new_each_time_and_prints_nothing_of_itself() {
        Token token = Token.fresh();

        assertNotEquals(token, Token.fresh());
        assertEquals(Optional.of(token), Token.of(token.text()));
        assertEquals(Optional.empty(), Token.of(token.text() + "="));
        assertFalse(token.toString().contains(token.text()));
        assertEquals(Digest.of(token.text().getBytes(UTF_8)), token.digest());
    }
}
