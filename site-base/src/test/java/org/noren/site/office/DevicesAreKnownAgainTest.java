package org.noren.site.office;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DevicesAreKnownAgainTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Firefox 145, Windows|Mozilla/5.0 (Windows NT 10.0; Win64; x64; rv:145.0) Gecko/20100101 Firefox/145.0",
                "Chrome 142, Android|Mozilla/5.0 (Linux; Android 10; K) AppleWebKit/537.36 Chrome/142.0.0.0 Mobile Safari/537.36",
                "Edge 142, Windows|Mozilla/5.0 (Windows NT 10.0) AppleWebKit/537.36 Chrome/142.0.0.0 Safari/537.36 Edg/142.0.0.0",
                "Safari 19, iPhone|Mozilla/5.0 (iPhone; CPU iPhone OS 19_0 like Mac OS X) Version/19.0 Mobile/15E148 Safari/604.1",
                "Safari 19, macOS|Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/605.1.15 Version/19.1 Safari/605.1.15",
                "Chrome 142, iPad|Mozilla/5.0 (iPad; CPU OS 19_0 like Mac OS X) CriOS/142.0.1 Mobile/15E148 Safari/604.1",
                "Chrome 156, Linux|Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 HeadlessChrome/156.0.0.0 Safari/537.36",
                "curl/8.5.0|curl/8.5.0",
                "''|''",
                "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa…|aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa b"
            })
    void aDeviceIsKnownAgain(String words, String userAgent) {
        assertEquals(words, Device.of(userAgent));
    }
}
