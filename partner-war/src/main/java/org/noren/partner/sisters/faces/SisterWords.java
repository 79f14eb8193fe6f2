package org.noren.partner.sisters.faces;

import java.time.Instant;
import java.util.function.Function;
import org.noren.partner.sisters.MainSiteFamily.Answer;
import org.noren.shared.link.Problem;
import org.noren.shared.link.Sisters;
import org.noren.shared.link.Sisters.Sister;
import org.noren.site.office.OfficeSection.Tone;
import org.noren.site.office.Texts;

/** How a sister site stands, and why the main site says no, in the visitor's language. */
final class SisterWords {
    private final Texts texts;
    private final String main;
    private final Function<Instant, String> time;

    SisterWords(Texts texts, String main, Function<Instant, String> time) {
        this.texts = texts;
        this.main = main;
        this.time = time;
    }

    /** A main site of a later version may know states that are not known here. */
    String badge(Sister sister) {
        return texts.optional("sisters.state." + sister.state()).orElse(sister.state());
    }

    Tone tone(Sister sister) {
        return sister.known()
                .map(state -> switch (state) {
                    case IN_STEP -> Tone.GOOD;
                    case ASKED, WAITING, STALE, SUSPENDED -> Tone.WARNING;
                    case DECLINED, REFUSED, NEEDS_PERSON -> Tone.BAD;
                    case NEW, SENDING -> Tone.CALM;
                })
                .orElse(Tone.CALM);
    }

    String note(Sister sister) {
        String since = texts.text("sisters.since", time.apply(sister.since()));
        return sister.questions() == 0 ? since : texts.text("sisters.questions", sister.questions()) + " " + since;
    }

    /** Why there is no list; what happened, and what to do. */
    String trouble(Answer<?> answer) {
        if (answer instanceof Answer.NotOffered) {
            return texts.text("sisters.not-offered", main);
        }
        if (answer instanceof Answer.Refused<?> refused) {
            return refused(refused.problem());
        }
        return texts.text("sisters.unreachable", main);
    }

    private String refused(Problem problem) {
        return texts.optional("sisters.refused." + problem.code())
                .orElseGet(() -> texts.text("sisters.refused", main, problem.code(), problem.reference()));
    }

    String none(Sisters family) {
        return family.operator()
                .map(operator -> texts.text("sisters.alone", main, operator))
                .orElseGet(() -> texts.text("sisters.nobodys", main));
    }
}
