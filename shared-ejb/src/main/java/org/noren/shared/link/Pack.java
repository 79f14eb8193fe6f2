package org.noren.shared.link;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import org.noren.shared.edition.Packed;

/**
 * Objects on their way: {@code NRN1}, then for each object one byte (0 as it is, 1 zlib), its length in bytes (32 bits, most
 * significant first) and its bytes. Which object it is follows from its content alone; nothing beside it says so, so
 * nothing can lie about it.
 */
public final class Pack {
    public static final String MEDIA_TYPE = "application/vnd.noren.pack";
    /** The longest pack in bytes. */
    public static final int LONGEST = 8 << 20;
    /** The most objects in one pack. */
    public static final int MOST_OBJECTS = 4_096;

    private static final int MAGIC = 0x4e524e31;
    private static final int HEAD = 5;

    private final List<Packed> objects = new ArrayList<>();
    private int length = Integer.BYTES;

    /** False, and nothing added, if the pack would become too long; an empty pack takes any object. */
    public boolean add(Packed object) {
        int more = HEAD + object.bytes().length;
        if (length + more > LONGEST || objects.size() == MOST_OBJECTS) {
            return false;
        }
        objects.add(object);
        length += more;
        return true;
    }

    public int size() {
        return objects.size();
    }

    /** In bytes, as it is so far. */
    public int length() {
        return length;
    }

    public byte[] bytes() {
        ByteBuffer out = ByteBuffer.allocate(length).putInt(MAGIC);
        for (Packed object : objects) {
            out.put((byte) (object.deflated() ? 1 : 0))
                    .putInt(object.bytes().length)
                    .put(object.bytes());
        }
        return out.array();
    }

    /** @throws Malformed if the bytes are no pack, to the last one */
    public static List<Packed> read(byte[] bytes) throws Malformed {
        ByteBuffer in = ByteBuffer.wrap(bytes);
        if (in.remaining() < Integer.BYTES || in.getInt() != MAGIC) {
            throw new Malformed("does not begin like a pack");
        }
        List<Packed> objects = new ArrayList<>();
        while (in.hasRemaining()) {
            if (objects.size() == MOST_OBJECTS) {
                throw new Malformed("holds more than " + MOST_OBJECTS + " objects");
            }
            objects.add(object(in));
        }
        return objects;
    }

    private static Packed object(ByteBuffer in) throws Malformed {
        if (in.remaining() < HEAD) {
            throw new Malformed("ends in the middle of an object");
        }
        byte encoding = in.get();
        int length = in.getInt();
        if (encoding != 0 && encoding != 1) {
            throw new Malformed("has an object of unknown encoding " + encoding);
        }
        if (length < 0 || length > in.remaining()) {
            throw new Malformed("ends in the middle of an object");
        }
        byte[] object = new byte[length];
        in.get(object);
        return new Packed(encoding == 1, object);
    }

    /** These bytes are no pack. */
    public static final class Malformed extends Exception {
        private static final long serialVersionUID = 1L;

        @Override
        public String getMessage() {
            return String.valueOf(super.getMessage());
        }

        Malformed(String message) {
            super("the pack " + message);
        }
    }
}
