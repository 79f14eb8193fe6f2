package org.noren.shared.seal;

import jakarta.json.spi.JsonProvider;
import jakarta.json.stream.JsonGenerator;
import jakarta.json.stream.JsonParser;
import java.io.ByteArrayOutputStream;
import java.io.StringReader;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;

/**
 * Records to JSON and back, with nothing left to chance, because what is read here is signed or addressed by its
 * hash: an unknown, double or missing field is refused, so are {@code null}, a number where text belongs, fractions,
 * trailing bytes, a byte order mark and malformed UTF-8 (N4; RFC 8259, and stricter).
 *
 * <p>A record is an object whose fields are its components in their order; only an {@code Optional} component may be
 * missing. Known component types are {@code String}, {@code int}, {@code long}, {@code boolean}, {@code Instant}
 * (RFC 3339, UTC), enums (lower case, hyphens), {@code List}, {@code Map} with text keys (written in the keys' order),
 * records, and value records of one {@code String} component, which are plain text. What a record's own constructor
 * refuses is refused.
 */
public final class StrictJson {
    /** Gives a message its first field, {@code "noren"}, so that no signed bytes can pass as another kind of message. */
    @Retention(RetentionPolicy.RUNTIME)
    @Target(ElementType.TYPE)
    public @interface Named {
        String value();
    }

    /** These bytes are not what was asked for; the message says where and why, for the log of the other side. */
    public static final class Refused extends Exception {
        private static final long serialVersionUID = 1L;

        @Override
        public String getMessage() {
            return String.valueOf(super.getMessage());
        }

        Refused(String message) {
            super(message);
        }

        Refused(String message, Throwable cause) {
            super(message, cause);
        }
    }

    /** Looked up once: {@code Json} looks through every archive of the deployment each time. */
    private static final JsonProvider JSON = JsonProvider.provider();

    private StrictJson() {}

    /**
     * @param bytes the exact bytes; the caller has capped their length
     * @throws Refused if they are not exactly one such record
     */
    public static <T extends Record> T read(byte[] bytes, Class<T> type) throws Refused {
        try (JsonParser parser = JSON.createParser(new StringReader(utf8(bytes)))) {
            return type.cast(new StrictReader(parser).document(type));
        } catch (jakarta.json.JsonException | IllegalStateException | java.util.NoSuchElementException e) {
            throw new Refused("not JSON: " + e.getMessage(), e);
        }
    }

    /** Compact UTF-8; the same record always gives the same bytes. */
    public static byte[] write(Record value) {
        ByteArrayOutputStream out = new ByteArrayOutputStream(256);
        try (JsonGenerator generator = JSON.createGenerator(out)) {
            new StrictWriter(generator).document(value);
        }
        return out.toByteArray();
    }

    private static String utf8(byte[] bytes) throws Refused {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException e) {
            throw new Refused("not UTF-8", e);
        }
    }
}
