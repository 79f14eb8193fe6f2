package org.noren.site.serving;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Optional;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class SendingNoMoreThanNeededTest {
    @Test
    void aTextIsCompressedOnce() throws IOException {
        byte[] text = "<p>noren</p>".repeat(100).getBytes(java.nio.charset.StandardCharsets.UTF_8);
        Representation page = Representation.of("text/html;charset=UTF-8", text);

        assertTrue(page.gzip().length < 100);
        assertArrayEquals(text, new GZIPInputStream(new ByteArrayInputStream(page.gzip())).readAllBytes());
    }

    @Test
    void whatIsSmallOrDenseIsLeftAsItIs() {
        assertFalse(Representation.of("text/html", new byte[200]).hasGzip());
        assertFalse(Representation.of("image/png", new byte[2000]).hasGzip());
    }

    @Test
    void otherBytesHaveAnotherTag() {
        assertEquals(
                Representation.of("text/html", new byte[] {1}).etag(),
                Representation.of("text/html", new byte[] {1}).etag());
        assertFalse(Representation.of("text/html", new byte[] {1})
                .etag()
                .equals(Representation.of("text/html", new byte[] {2}).etag()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"abc\"", "W/\"abc\"", "\"x\", \"abc\"", "*", " \"abc\" "})
    void aReaderWhoHasItIsToldSo(String ifNoneMatch) {
        assertTrue(Preconditions.has(ifNoneMatch, "abc"));
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", "abc", "\"abcd\"", "\"abc-gzip\""})
    void aReaderWhoHasSomethingElseGetsIt(String ifNoneMatch) {
        assertFalse(Preconditions.has(ifNoneMatch, "abc"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "gzip | true",
                "br, gzip;q=0.5 | true",
                "GZIP | true",
                "* | true",
                "gzip;q=0 | false",
                "gzip; q=0.000 | false",
                "*;q=0 | false",
                "gzip;q=0, * | false",
                "br | false",
                "identity | false",
                "'' | false",
            })
    void compressedBytesGoToThoseWhoTakeThem(String header, boolean taken) {
        assertEquals(taken, Preconditions.takesGzip(header));
    }

    @ParameterizedTest
    @CsvSource({
        "bytes=0-0, 0, 0",
        "bytes=10-19, 10, 19",
        "bytes=90-, 90, 99",
        "bytes=-10, 90, 99",
        "bytes=-500, 0, 99",
        "bytes=50-500, 50, 99"
    })
    void aPartIsSentWhenOneIsAskedFor(String header, long first, long last) {
        assertEquals(Optional.of(new ByteRange.Part(first, last)), ByteRange.of(header, 100));
    }

    @ParameterizedTest
    @ValueSource(strings = {"bytes=100-", "bytes=200-300", "bytes=-0"})
    void aPartBeyondTheEndIsRefused(String header) {
        assertEquals(Optional.of(new ByteRange.Beyond()), ByteRange.of(header, 100));
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(
            strings = {"bytes=-", "bytes=5-4", "bytes=0-1,3-4", "items=0-1", "bytes=a-b", "bytes=9999999999999999999-"})
    void anythingElseGetsTheWhole(String header) {
        assertEquals(Optional.empty(), ByteRange.of(header, 100));
    }
}
