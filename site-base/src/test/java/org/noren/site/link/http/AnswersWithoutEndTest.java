package org.noren.site.link.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.noren.site.link.http.JaxRsLinkClient.TooLong;

class AnswersWithoutEndTest {
    private static final Duration MINUTE = Duration.ofMinutes(1);

    private long nanos;

    @Test
    void oneThatDripsIsBrokenOffThoughItIsNeverSilentForLong() {
        InputStream drips = new InputStream() {
            @Override
            public int read() {
                nanos += Duration.ofSeconds(14).toNanos();
                return '.';
            }

            @Override
            public int read(byte[] into, int from, int most) {
                into[from] = (byte) read();
                return 1;
            }
        };

        var slow = assertThrows(IOException.class, () -> JaxRsLinkClient.read(drips, 1_000, MINUTE, () -> nanos));

        assertTrue(String.valueOf(slow.getMessage()).contains("60 s"), slow.getMessage());
    }

    @Test
    void oneThatIsLongerThanAllowedIsNotReadToItsEnd() throws Exception {
        var body = new ByteArrayInputStream(new byte[100_000]);
        assertThrows(TooLong.class, () -> JaxRsLinkClient.read(body, 1_000, MINUTE, () -> nanos));
        assertTrue(body.available() > 80_000);
        assertEquals(
                1_000,
                JaxRsLinkClient.read(new ByteArrayInputStream(new byte[1_000]), 1_000, MINUTE, () -> nanos).length);
    }
}
