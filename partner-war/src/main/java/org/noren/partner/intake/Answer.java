package org.noren.partner.intake;

import org.noren.shared.link.Code;

/** What came of a message: either what was asked for, or a refusal with its reason. */
public sealed interface Answer<T> {
    record Given<T>(T value) implements Answer<T> {}

    record Refused<T>(Refusal refusal) implements Answer<T> {}

    static <T> Answer<T> given(T value) {
        return new Given<>(value);
    }

    static <T> Answer<T> refused(Refusal refusal) {
        return new Refused<>(refusal);
    }

    static <T> Answer<T> refused(Code code, String detail) {
        return refused(new Refusal(code, detail));
    }
}
