package org.noren.main.publishing.faces;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.noren.main.publishing.faces.PartnerFields.Problem;
import org.noren.shared.link.Confirming;
import org.noren.shared.link.Confirming.Silence;
import org.noren.shared.link.SiteValues;

/** The part of the form about a contract that says whether the site manager is asked, and how many releases stay for going back. */
final class AskingFields {
    private static final int HOURS_OF_A_YEAR = 365 * 24;

    private final Map<String, String> texts;

    AskingFields(Map<String, String> texts) {
        this.texts = texts;
    }

    /** How a contract asks, as one choice. */
    enum Asking {
        NO,
        WAIT,
        SILENCE_IS_YES,
        SILENCE_IS_NO
    }

    void show(SiteValues values) {
        Confirming terms = values.confirming();
        Asking asking = terms.silence()
                .map(silence -> silence.yes() ? Asking.SILENCE_IS_YES : Asking.SILENCE_IS_NO)
                .orElse(terms.required() ? Asking.WAIT : Asking.NO);
        texts.put("asking", asking.name());
        texts.put("answerHours", hours(terms.silence().map(Silence::after)));
        texts.put("againHours", hours(terms.again()));
        texts.put("recall", terms.recall() ? "true" : "false");
        texts.put("keeps", String.valueOf(values.keeps()));
    }

    private static String hours(Optional<Duration> time) {
        return time.map(found -> String.valueOf(Math.max(1, found.toHours()))).orElse("");
    }

    Map<String, Problem> problems() {
        Map<String, Problem> problems = new LinkedHashMap<>();
        boolean timed = asking().name().startsWith("SILENCE");
        if (timed && hours("answerHours").isEmpty()) {
            problems.put("answerHours", new Problem("partner.problem.hours", get("answerHours")));
        }
        if (!get("againHours").isEmpty() && hours("againHours").isEmpty()) {
            problems.put("againHours", new Problem("partner.problem.hours", get("againHours")));
        }
        if (number("keeps", SiteValues.MOST_KEPT).isEmpty()) {
            problems.put("keeps", new Problem("partner.problem.keeps", get("keeps")));
        }
        return problems;
    }

    /** Only when nothing is wrong. */
    Confirming terms() {
        Asking asking = asking();
        if (asking == Asking.NO) {
            return Confirming.NONE;
        }
        Optional<Silence> silence = asking == Asking.WAIT
                ? Optional.empty()
                : hours("answerHours").map(after -> new Silence(after, asking == Asking.SILENCE_IS_YES));
        return new Confirming(true, silence, hours("againHours"), get("recall").equals("true"));
    }

    /** Only when nothing is wrong. */
    int keeps() {
        return number("keeps", SiteValues.MOST_KEPT).orElse(SiteValues.USUALLY_KEPT);
    }

    private Asking asking() {
        return Asking.valueOf(texts.getOrDefault("asking", Asking.NO.name()));
    }

    private Optional<Duration> hours(String field) {
        return number(field, HOURS_OF_A_YEAR).filter(hours -> hours > 0).map(Duration::ofHours);
    }

    private Optional<Integer> number(String field, int most) {
        String text = get(field);
        return text.matches("[0-9]{1,5}")
                ? Optional.of(Integer.parseInt(text)).filter(number -> number <= most)
                : Optional.empty();
    }

    private String get(String field) {
        return texts.getOrDefault(field, "").strip();
    }
}
