package org.noren.partner.confirming.faces;

import java.time.Instant;
import java.util.function.Function;
import org.noren.partner.confirming.Question;
import org.noren.site.office.Texts;

/** What happens if nobody answers, in a sentence. */
final class SilenceWords {
    private SilenceWords() {}

    static String of(Question question, Texts texts, Function<Instant, String> time) {
        String key = question.silenceIsYes() ? "letter.confirmation.silence-yes" : "letter.confirmation.silence-no";
        return question.answerBy()
                .map(until -> texts.text(key, time.apply(until)))
                .orElseGet(() -> texts.text("letter.confirmation.no-end"));
    }
}
