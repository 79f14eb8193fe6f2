package org.noren.crowd;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.List;
import org.noren.shared.edition.Chunks;
import org.noren.shared.edition.Packed;
import org.noren.shared.link.Pack;

/** What somebody in the middle would do to a pack: one byte of a page's text becomes another. */
final class Tampering {
    private static final byte[] PAGE = "\"noren\":\"page\"".getBytes(UTF_8);

    private Tampering() {}

    /** The pack with its pages altered; one without pages as it is. */
    static byte[] alter(byte[] pack) {
        try {
            Pack altered = new Pack();
            List<Packed> objects = Pack.read(pack);
            for (Packed object : objects) {
                byte[] content = object.unpack(Chunks.LONGEST_OBJECT).orElseThrow();
                altered.add(isPage(content) ? alteredPage(content) : object);
            }
            return altered.bytes();
        } catch (Pack.Malformed e) {
            throw new IllegalStateException("the main site sent no pack", e);
        }
    }

    private static Packed alteredPage(byte[] page) {
        byte[] altered = page.clone();
        for (int at = altered.length / 2; at < altered.length; at++) {
            if (altered[at] >= 'a' && altered[at] < 'z') {
                altered[at]++;
                return Packed.of(altered);
            }
        }
        throw new IllegalStateException("a page without a letter");
    }

    private static boolean isPage(byte[] content) {
        for (int from = 0; from <= Math.min(2, content.length - PAGE.length); from++) {
            if (java.util.Arrays.equals(content, from, from + PAGE.length, PAGE, 0, PAGE.length)) {
                return true;
            }
        }
        return false;
    }
}
