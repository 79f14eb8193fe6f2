package org.noren.site.post;

import java.util.ArrayList;
import java.util.List;
import org.noren.site.office.Ages;
import org.noren.site.office.Need;
import org.noren.site.office.OfficeSection.Tone;
import org.noren.site.office.Texts;

/** What of the letters needs a person: those that were given up, and those that something holds up. */
final class LetterNeeds {
    private final Texts texts;

    LetterNeeds(Texts texts) {
        this.texts = texts;
    }

    List<Need> of(Outbox outbox) {
        List<Need> needs = new ArrayList<>();
        if (outbox.failed() > 0)
            needs.add(need(Tone.BAD, texts.text("letters.need", outbox.failed()), "letters.need.cure"));
        if (outbox.held() > 0)
            needs.add(need(
                    Tone.WARNING,
                    texts.text(
                            "letters.held",
                            outbox.held(),
                            Ages.words(texts, outbox.oldest().orElse(Outbox.HELD_AFTER))),
                    outbox.open() ? "letters.held.cure" : "letters.held.cure.closed"));
        return needs;
    }

    private Need need(Tone tone, String what, String cure) {
        return new Need(tone, what, texts.text(cure), texts.text("nav.letters"), PostSection.LETTERS);
    }
}
