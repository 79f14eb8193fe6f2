package org.noren.shared.link;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.noren.shared.edition.Packed;
import org.noren.shared.link.Pack.Malformed;

class PackTest {
    @Test
    void bringsObjectsOverAsTheyWere() throws Malformed {
        byte[] text = "暖簾 ".repeat(1_000).getBytes(java.nio.charset.StandardCharsets.UTF_8);
        byte[] noise = new byte[5_000];
        new Random(1).nextBytes(noise);
        Pack pack = new Pack();
        assertTrue(pack.add(Packed.of(text)));
        assertTrue(pack.add(Packed.of(noise)));

        List<Packed> read = Pack.read(pack.bytes());

        assertTrue(read.get(0).deflated());
        assertFalse(read.get(1).deflated());
        assertArrayEquals(text, read.get(0).unpack(text.length).orElseThrow());
        assertArrayEquals(noise, read.get(1).unpack(noise.length).orElseThrow());
    }

    @Test
    void isNeverLongerThanAllowed() {
        Pack pack = new Pack();
        Packed big = new Packed(false, new byte[1 << 20]);
        int added = 0;
        while (pack.add(big)) {
            added++;
        }

        assertEquals(7, added);
        assertTrue(pack.bytes().length <= Pack.LONGEST);
    }

    @Test
    void refusesWhatIsCutOrFollowedByMore() throws Malformed {
        Pack pack = new Pack();
        pack.add(Packed.of(new byte[] {1, 2, 3}));
        byte[] good = pack.bytes();
        assertEquals(1, Pack.read(good).size());

        for (int length = 0; length < good.length; length++) {
            byte[] cut = Arrays.copyOf(good, length);
            if (length != 4) {
                assertThrows(Malformed.class, () -> Pack.read(cut), "cut to " + length);
            }
        }
        assertThrows(Malformed.class, () -> Pack.read(Arrays.copyOf(good, good.length + 1)));
        byte[] encoding = good.clone();
        encoding[4] = 7;
        assertThrows(Malformed.class, () -> Pack.read(encoding));
    }

    @Test
    void doesNotSwellBeyondWhatAnObjectMayBe() {
        Packed bomb = Packed.of(new byte[50 << 20]);
        assertTrue(bomb.bytes().length < 100_000);

        assertEquals(Optional.empty(), bomb.unpack(1 << 20));
        assertEquals(Optional.empty(), new Packed(true, new byte[] {1, 2, 3}).unpack(100));
        byte[] trailing = Arrays.copyOf(Packed.of(new byte[200]).bytes(), 100);
        assertEquals(Optional.empty(), new Packed(true, trailing).unpack(1_000));
    }
}
