package org.noren.shared.seal;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * A value in ASN.1's distinguished encoding (X.690), read strictly: lengths are definite and as short as can be, and
 * nothing stands behind the end.
 */
@SuppressWarnings("ArrayRecordComponent")
record Der(int tag, byte[] whole, int start) {
    static final int INTEGER = 0x02;
    static final int BIT_STRING = 0x03;
    static final int OBJECT_IDENTIFIER = 0x06;
    static final int SEQUENCE = 0x30;

    /** Not of this form. */
    static final class Malformed extends Exception {
        private static final long serialVersionUID = 1L;

        Malformed(String message) {
            super(message);
        }
    }

    static Der read(byte[] bytes) throws Malformed {
        List<Der> values = sequence(bytes, 0);
        if (values.size() != 1) {
            throw new Malformed("it is " + values.size() + " values, not one");
        }
        return values.get(0);
    }

    /** The values inside this one. */
    List<Der> children() throws Malformed {
        return sequence(whole, start);
    }

    Der as(int expected) throws Malformed {
        if (tag != expected) {
            throw new Malformed("a value has tag " + tag + " where " + expected + " belongs");
        }
        return this;
    }

    /** What it says, without tag and length. */
    byte[] content() {
        return Arrays.copyOfRange(whole, start, whole.length);
    }

    /** Of a bit string of whole bytes. */
    byte[] bits() throws Malformed {
        as(BIT_STRING);
        if (start == whole.length || whole[start] != 0) {
            throw new Malformed("a bit string is not of whole bytes");
        }
        return Arrays.copyOfRange(whole, start + 1, whole.length);
    }

    private static List<Der> sequence(byte[] bytes, int from) throws Malformed {
        List<Der> values = new ArrayList<>();
        int at = from;
        while (at < bytes.length) {
            if (bytes.length - at < 2 || (bytes[at] & 0x1f) == 0x1f) {
                throw new Malformed("a value breaks off, or its tag is too large");
            }
            int first = bytes[at + 1] & 0xff;
            int lengthBytes = first < 0x80 ? 0 : first & 0x7f;
            if (first == 0x80 || lengthBytes > 3 || at + 2 + lengthBytes > bytes.length) {
                throw new Malformed("a length is indefinite or too long");
            }
            int length = lengthBytes == 0 ? first : 0;
            for (int i = 0; i < lengthBytes; i++) {
                length = length << 8 | bytes[at + 2 + i] & 0xff;
            }
            boolean shortest = lengthBytes == 0 || length >= 0x80 && length >>> 8 * (lengthBytes - 1) != 0;
            int start = at + 2 + lengthBytes;
            if (!shortest || length > bytes.length - start) {
                throw new Malformed("a length is written long or leads over the end");
            }
            values.add(new Der(bytes[at] & 0xff, Arrays.copyOfRange(bytes, at, start + length), start - at));
            at = start + length;
        }
        return values;
    }
}
