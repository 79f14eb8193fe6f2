package org.noren.shared.seal;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CodesOfAuthenticatorAppsTest {
    private static final byte[] SECRET = "12345678901234567890".getBytes(US_ASCII);
    private static final Instant NOW = Instant.ofEpochSecond(1_111_111_111L);

    /** RFC 6238, appendix B, the rows for SHA-1. */
    @ParameterizedTest
    @CsvSource({
        "59, 94287082",
        "1111111109, 07081804",
        "1111111111, 14050471",
        "1234567890, 89005924",
        "2000000000, 69279037",
        "20000000000, 65353130"
    })
    void are_those_of_the_standard(long seconds, String code) {
        assertEquals(code, TimeCode.at(TimeCode.step(Instant.ofEpochSecond(seconds)), SECRET, 8));
    }

    @Test
    void count_in_their_step_and_in_the_one_before_and_after() {
        long step = TimeCode.step(NOW);
        for (long near = step - 1; near <= step + 1; near++) {
            assertEquals(OptionalLong.of(near), TimeCode.match(TimeCode.at(near, SECRET), SECRET, NOW, 0));
        }
        assertEquals(OptionalLong.empty(), TimeCode.match(TimeCode.at(step - 2, SECRET), SECRET, NOW, 0));
        assertEquals(OptionalLong.empty(), TimeCode.match(TimeCode.at(step + 2, SECRET), SECRET, NOW, 0));
    }

    @Test
    void count_once_and_so_do_earlier_ones() {
        long step = TimeCode.step(NOW);
        assertEquals(OptionalLong.empty(), TimeCode.match(TimeCode.at(step, SECRET), SECRET, NOW, step));
        assertEquals(OptionalLong.empty(), TimeCode.match(TimeCode.at(step - 1, SECRET), SECRET, NOW, step));
        assertEquals(OptionalLong.of(step + 1), TimeCode.match(TimeCode.at(step + 1, SECRET), SECRET, NOW, step));
    }

    /** RFC 4648, section 10, without padding. */
    @ParameterizedTest
    @CsvSource({"f, MY", "fo, MZXQ", "foo, MZXW6", "foob, MZXW6YQ", "fooba, MZXW6YTB", "foobar, MZXW6YTBOI"})
    void take_their_secret_in_base_32(String text, String base32) {
        assertEquals(base32, Base32.of(text.getBytes(US_ASCII)));
    }
}
