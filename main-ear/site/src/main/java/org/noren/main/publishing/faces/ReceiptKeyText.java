package org.noren.main.publishing.faces;

import java.util.Optional;
import org.noren.shared.seal.VerifyingKey;

/** A receipt key as somebody pastes it: the public half as PEM, or only the Base64 of it. */
public final class ReceiptKeyText {
    private static final String PEM_LINES = "-----(?:BEGIN|END) PUBLIC KEY-----";

    private ReceiptKeyText() {}

    /** Empty if it is none, or not an Ed25519 key, or not the public half. */
    public static Optional<VerifyingKey> read(String text) {
        try {
            return Optional.of(new VerifyingKey(text.replaceAll(PEM_LINES, "").replaceAll("\\s", "")));
        } catch (IllegalArgumentException noKey) {
            return Optional.empty();
        }
    }
}
