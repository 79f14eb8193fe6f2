package org.noren.shared.seal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.noren.shared.seal.Signed.Forged;
import org.noren.shared.seal.StrictJson.Named;
import org.noren.shared.seal.StrictJson.Refused;

class SignedTest {
    @Named("note")
    record Note(String text) {}

    private final Signer hinode = TestKeys.signer();

    @Test
    void opensForTheKeyThatSigned() throws Exception {
        Signed signed = Signed.by(hinode, new Note("暖簾"));

        assertEquals(new Note("暖簾"), signed.open(List.of(TestKeys.signer().key(), hinode.key()), Note.class));
    }

    @Test
    void staysShutForAnyOtherKey() {
        Signed signed = Signed.by(hinode, new Note("暖簾"));

        assertThrows(Forged.class, () -> signed.open(List.of(TestKeys.signer().key()), Note.class));
        assertThrows(Forged.class, () -> signed.open(List.of(), Note.class));
    }

    @Test
    void staysShutIfOneBitOfMessageOrSignatureChanged() {
        Signed signed = Signed.by(hinode, new Note("暖簾"));
        Signed changed = new Signed(flipped(signed.message()), signed.signature(), signed.key());
        Signed resigned = new Signed(signed.message(), flipped(signed.signature()), signed.key());
        Signed cut = new Signed(signed.message(), "", signed.key());

        for (Signed bad : List.of(changed, resigned, cut)) {
            assertThrows(Forged.class, () -> bad.open(List.of(hinode.key()), Note.class));
        }
    }

    @Test
    void refusesAnotherKindOfMessageThoughItIsSigned() {
        @Named("other")
        record Other(String text) {}
        Signed signed = Signed.by(hinode, new Other("x"));

        assertThrows(Refused.class, () -> signed.open(List.of(hinode.key()), Note.class));
    }

    @Test
    void readsAKeyPairFromItsFilesAndRefusesHalvesOfTwo(@TempDir Path folder) throws IOException {
        TestKeys.Pair one = TestKeys.write(folder, "one");
        TestKeys.Pair two = TestKeys.write(folder, "two");

        assertEquals(
                Ed25519.verifyingKey(one.publicKey()),
                Ed25519.signer(one.privateKey(), one.publicKey()).key());
        assertThrows(IOException.class, () -> Ed25519.signer(one.privateKey(), two.publicKey()));
        assertThrows(IOException.class, () -> Ed25519.signer(one.publicKey(), one.publicKey()));
        Files.writeString(one.publicKey(), "-----BEGIN PUBLIC KEY-----\nAAAA\n-----END PUBLIC KEY-----\n");
        assertThrows(IOException.class, () -> Ed25519.verifyingKey(one.publicKey()));
    }

    @Test
    void aPasswordMatchesOnlyItsOwnHash() {
        String stored = PasswordHash.of("暖簾分け".toCharArray());

        assertTrue(PasswordHash.matches("暖簾分け".toCharArray(), stored));
        assertFalse(PasswordHash.matches("暖簾分".toCharArray(), stored));
        assertFalse(PasswordHash.outdated(stored));
        assertTrue(PasswordHash.outdated(stored.replace("$600000$", "$1000$")));
        assertThrows(IllegalArgumentException.class, () -> PasswordHash.matches("x".toCharArray(), "plain"));
    }

    private static String flipped(String base64) {
        byte[] bytes = Base64.getDecoder().decode(base64);
        bytes[bytes.length / 2] ^= 1;
        return Base64.getEncoder().encodeToString(bytes);
    }
}
