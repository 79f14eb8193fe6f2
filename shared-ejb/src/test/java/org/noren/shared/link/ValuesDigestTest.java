package org.noren.shared.link;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.noren.shared.peer.SiteName;
import org.noren.shared.seal.Digest;

class ValuesDigestTest {
    private static final Instant NOON = Instant.parse("2026-11-20T12:00:00Z");

    @Test
    void theOrderInWhichValuesWereSetDoesNotMatter() {
        Map<String, String> turned = new LinkedHashMap<>();
        turned.put("telephone", "011-000-0000");
        turned.put("name", "札幌");
        Map<String, String> values = new LinkedHashMap<>();
        values.put("name", "札幌");
        values.put("telephone", "011-000-0000");
        assertEquals(release(1, values).valuesDigest(), release(2, turned).valuesDigest());
    }

    @Test
    void anotherValueIsAnotherDigest() {
        assertNotEquals(
                release(1, Map.of("name", "札幌")).valuesDigest(),
                release(1, Map.of("name", "那覇")).valuesDigest());
    }

    private static Release release(long number, Map<String, String> values) {
        return new Release(
                Release.VERSION,
                new SiteName("hinode"),
                new SiteName("sapporo"),
                number,
                number == 1 ? Optional.empty() : Optional.of(Digest.of(new byte[] {1})),
                Digest.of(new byte[0]),
                "http://localhost:8080",
                values,
                1,
                Release.Way.OVERWRITE,
                Release.Index.MAIN,
                Optional.empty(),
                NOON,
                NOON.plusSeconds(60));
    }
}
