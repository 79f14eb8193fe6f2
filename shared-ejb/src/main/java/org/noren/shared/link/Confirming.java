package org.noren.shared.link;

import java.time.DateTimeException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What main site and partner agreed on about the site manager's yes (S33 to S37, M3). It travels among the values of a
 * release, signed with it, under the name {@value #NAME}, so that the partner holds the main site to what was agreed: while the
 * release that is served says that the partner is asked, a release that says something else about it is asked about, too.
 *
 * @param required whether nothing is served before the site manager has said yes
 * @param silence what it means if nobody answers; nothing if it is waited for as long as it takes
 * @param again after how long the same is asked again that was declined; nothing if only a changed one is
 * @param recall whether the main site may pass over the site manager, with a reason that it states
 */
public record Confirming(boolean required, Optional<Silence> silence, Optional<Duration> again, boolean recall) {
    /** The name of the value. */
    static final String NAME = "*confirm";

    private static final String REQUIRED = "required";
    private static final String RECALL = "recall";
    private static final String SILENCE_IS_YES = "silence-is-yes=";
    private static final String SILENCE_IS_NO = "silence-is-no=";
    private static final String AGAIN = "again=";
    private static final Duration LONGEST = Duration.ofDays(366);

    /** Nobody is asked. */
    public static final Confirming NONE = new Confirming(false, Optional.empty(), Optional.empty(), false);

    /** Asked about everything, waited for as long as it takes, with no way past: what holds if the terms are not understood. */
    static final Confirming STRICTEST = new Confirming(true, Optional.empty(), Optional.empty(), false);

    /**
     * What silence means.
     *
     * @param after how long after the question
     * @param yes whether it means yes; else no
     */
    public record Silence(Duration after, boolean yes) {
        /** @throws IllegalArgumentException if it is no time in which somebody could answer */
        public Silence {
            check(after, "the time to answer");
        }
    }

    /** @throws IllegalArgumentException if a time is negative, or longer than a year */
    public Confirming {
        again.ifPresent(pause -> check(pause, "the time after which the same is asked again"));
    }

    private static void check(Duration time, String what) {
        if (time.isNegative() || time.isZero() || time.compareTo(LONGEST) > 0) {
            throw new IllegalArgumentException(what + " lies between a moment and a year, and is no " + time);
        }
    }

    /** From the values of a release. */
    public static Confirming of(Map<String, String> values) {
        String text = values.get(NAME);
        return text == null ? NONE : read(text);
    }

    /**
     * What holds for a release. While the one that is served says that the site manager is asked, the main site cannot end
     * that by a release that says otherwise: it is asked about that one, too (M3).
     *
     * @param served what the partner serves, as far as it is known
     */
    public static Confirming between(Optional<Release> served, Release next) {
        Confirming now = served.map(release -> of(release.values())).orElse(NONE);
        return now.required() ? now : of(next.values());
    }

    /**
     * Whether somebody has to say yes before that is served. Nobody is asked about what is served already, signed anew
     * under another number, nor about what passes them over as was agreed.
     */
    public static boolean asks(Optional<Release> served, Release next) {
        Confirming terms = between(served, next);
        boolean recalled = terms.recall() && SiteValues.recall(next.values()).isPresent();
        return terms.required()
                && !recalled
                && served.filter(next::saysTheSameAs).isEmpty();
    }

    /** Who cannot read what was agreed asks about everything. */
    private static Confirming read(String text) {
        boolean required = false;
        boolean recall = false;
        Optional<Silence> silence = Optional.empty();
        Optional<Duration> again = Optional.empty();
        try {
            for (String word : text.split(" ", -1)) {
                if (word.equals(REQUIRED)) {
                    required = true;
                } else if (word.equals(RECALL)) {
                    recall = true;
                } else if (word.startsWith(SILENCE_IS_YES)) {
                    silence = Optional.of(new Silence(after(SILENCE_IS_YES, word), true));
                } else if (word.startsWith(SILENCE_IS_NO)) {
                    silence = Optional.of(new Silence(after(SILENCE_IS_NO, word), false));
                } else if (word.startsWith(AGAIN)) {
                    again = Optional.of(after(AGAIN, word));
                } else {
                    return STRICTEST;
                }
            }
            return required ? new Confirming(true, silence, again, recall) : STRICTEST;
        } catch (DateTimeException | IllegalArgumentException impossible) {
            return STRICTEST;
        }
    }

    private static Duration after(String name, String word) {
        return Duration.parse(word.substring(name.length()));
    }

    /** As it stands in a release; nothing if nobody is asked. */
    Optional<String> travelling() {
        if (!required) {
            return Optional.empty();
        }
        List<String> words = new ArrayList<>(List.of(REQUIRED));
        silence.ifPresent(said -> words.add((said.yes() ? SILENCE_IS_YES : SILENCE_IS_NO) + said.after()));
        again.ifPresent(pause -> words.add(AGAIN + pause));
        if (recall) {
            words.add(RECALL);
        }
        return Optional.of(String.join(" ", words));
    }
}
