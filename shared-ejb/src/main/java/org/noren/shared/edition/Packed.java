package org.noren.shared.edition;

import java.io.ByteArrayOutputStream;
import java.util.Optional;
import java.util.zip.DataFormatException;
import java.util.zip.Deflater;
import java.util.zip.Inflater;

/**
 * An object as it is stored and as it travels: compressed (zlib, RFC 1950) where that makes it shorter, else as it is.
 * It is compressed once, where it is made; every site after that passes on the same bytes.
 *
 * @param deflated whether {@code bytes} are compressed
 * @param bytes not copied, and not to be changed
 */
@SuppressWarnings("ArrayRecordComponent")
public record Packed(boolean deflated, byte[] bytes) {
    private static final int ENOUGH_TO_TRY = 64;

    public static Packed of(byte[] content) {
        if (content.length < ENOUGH_TO_TRY) {
            return new Packed(false, content);
        }
        byte[] shorter = deflate(content);
        return shorter.length < content.length ? new Packed(true, shorter) : new Packed(false, content);
    }

    /** The content, or nothing if it is not what it says or is longer than {@code most} bytes. */
    public Optional<byte[]> unpack(int most) {
        if (!deflated) {
            return bytes.length > most ? Optional.empty() : Optional.of(bytes);
        }
        Inflater inflater = new Inflater();
        try {
            inflater.setInput(bytes);
            ByteArrayOutputStream out = new ByteArrayOutputStream(Math.min(most, bytes.length * 4));
            byte[] piece = new byte[16 * 1024];
            while (!inflater.finished()) {
                int length = inflater.inflate(piece);
                out.write(piece, 0, length);
                boolean stuck = length == 0 && !inflater.finished();
                if (stuck || out.size() > most) {
                    return Optional.empty();
                }
            }
            return inflater.getRemaining() > 0 ? Optional.empty() : Optional.of(out.toByteArray());
        } catch (DataFormatException e) {
            return Optional.empty();
        } finally {
            inflater.end();
        }
    }

    private static byte[] deflate(byte[] content) {
        Deflater deflater = new Deflater(Deflater.DEFAULT_COMPRESSION);
        try {
            deflater.setInput(content);
            deflater.finish();
            ByteArrayOutputStream out = new ByteArrayOutputStream(content.length / 2);
            byte[] piece = new byte[16 * 1024];
            while (!deflater.finished()) {
                out.write(piece, 0, deflater.deflate(piece));
            }
            return out.toByteArray();
        } finally {
            deflater.end();
        }
    }
}
