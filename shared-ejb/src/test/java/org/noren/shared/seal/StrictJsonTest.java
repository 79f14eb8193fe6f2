package org.noren.shared.seal;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.noren.shared.seal.StrictJson.Named;
import org.noren.shared.seal.StrictJson.Refused;

class StrictJsonTest {
    enum Way {
        OVER_WRITE,
        RELINK
    }

    record Name(String value) {
        Name {
            if (value.isBlank()) {
                throw new IllegalArgumentException("blank");
            }
        }
    }

    record Part(String text, int number) {}

    @Named("whole")
    record Whole(
            Name name,
            Way way,
            long size,
            boolean ready,
            Optional<Instant> at,
            List<Part> parts,
            Map<String, Digest> digests) {}

    private static final String GOOD = "{'noren':'whole','name':'鶴','way':'over-write','size':12,'ready':true,"
            + "'parts':[{'text':'a','number':1}],'digests':{}}";

    @Test
    void comesBackAsItWasWritten() throws Refused {
        Digest digest = Digest.of(new byte[] {1});
        Whole whole = new Whole(
                new Name("日の出"),
                Way.RELINK,
                Long.MAX_VALUE,
                false,
                Optional.of(Instant.parse("2026-11-20T00:00:00Z")),
                List.of(new Part("\"\\\n", -1)),
                Map.of("b", digest, "a", digest));

        byte[] bytes = StrictJson.write(whole);

        assertEquals(whole, StrictJson.read(bytes, Whole.class));
        assertArrayEquals(bytes, StrictJson.write(StrictJson.read(bytes, Whole.class)));
    }

    @Test
    void takesWhatIsExactlyRight() throws Refused {
        assertEquals(new Name("鶴"), read(GOOD).name());
    }

    @ParameterizedTest(name = "{0}: {1} -> {2}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "a double field|'size':12|'size':12,'size':12|twice",
                "an unknown field|'size':12|'size':12,'colour':1|not a known field",
                "a missing field|'size':12,||size is missing",
                "text for a number|'size':12|'size':'12'|whole number",
                "a fraction|'size':12|'size':12.5|whole number",
                "a number beyond its range|'size':12|'size':99999999999999999999|range",
                "an int beyond its range|'number':1|'number':2147483648|range",
                "null|'size':12|'size':null|whole number",
                "text for a truth|'ready':true|'ready':'true'|neither",
                "an unknown word|over-write|overwrite|unknown Way",
                "what the record refuses|'name':'鶴'|'name':' '|blank",
                "an object for text|'text':'a'|'text':{}|not text",
                "another message|'noren':'whole'|'noren':'other'|begin with",
                "no name in front|'noren':'whole',||begin with",
                "a digest that is none|'digests':{}|'digests':{'a':'00'}|64",
                "a double key in a map|'digests':{}|'digests':{'a':'" + ZEROS + "','a':'" + ZEROS + "'}|twice",
            })
    void refuses(String what, String part, String instead, String because) {
        String bad = GOOD.replace(part, instead == null ? "" : instead);

        Refused refused = assertThrows(Refused.class, () -> read(bad));

        assertEquals(true, refused.getMessage().contains(because), refused.getMessage());
    }

    @Test
    void refusesWhatFollowsTheEnd() {
        assertThrows(Refused.class, () -> read(GOOD + "{}"));
        assertThrows(Refused.class, () -> read(GOOD + "x"));
        assertThrows(Refused.class, () -> read(""));
        assertThrows(Refused.class, () -> read(GOOD.substring(0, GOOD.length() - 1)));
    }

    @Test
    void refusesMalformedUtf8AndAByteOrderMark() {
        byte[] cut = GOOD.replace('\'', '"').getBytes(StandardCharsets.UTF_8);
        cut[new String(cut, StandardCharsets.ISO_8859_1).indexOf('é')] = (byte) 0xff;
        assertThrows(Refused.class, () -> StrictJson.read(cut, Whole.class));
        assertThrows(Refused.class, () -> read("\ufeff" + GOOD));
    }

    private static final String ZEROS = "0000000000000000000000000000000000000000000000000000000000000000";

    private static Whole read(String json) throws Refused {
        return StrictJson.read(json.replace('\'', '"').getBytes(StandardCharsets.UTF_8), Whole.class);
    }
}
