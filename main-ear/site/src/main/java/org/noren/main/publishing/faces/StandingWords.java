package org.noren.main.publishing.faces;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Function;
import org.noren.main.publishing.LaneState;
import org.noren.main.publishing.Standing;
import org.noren.site.office.Ages;
import org.noren.site.office.OfficeSection.Tone;
import org.noren.site.office.Texts;

/** Says in the visitor's language how a partner stands: a word for the badge, a sentence, and what to do about it. */
public final class StandingWords {
    private final Texts texts;
    private final Function<Instant, String> time;
    private final Clock clock;

    /** @param time writes a moment as the visitor reads it */
    public StandingWords(Texts texts, Function<Instant, String> time, Clock clock) {
        this.texts = texts;
        this.time = time;
        this.clock = clock;
    }

    public String badge(Standing standing) {
        return texts.text("standing." + kind(standing));
    }

    public Tone tone(Standing standing) {
        return switch (kind(standing)) {
            case "in-step" -> Tone.GOOD;
            case "waiting", "suspended", "asked" -> Tone.WARNING;
            case "refused", "needs-person", "declined" -> Tone.BAD;
            default -> Tone.CALM;
        };
    }

    public String sentence(Standing standing) {
        String kind = kind(standing);
        LaneState state = standing.state();
        String since = time.apply(
                standing.who().active() ? state.since() : standing.who().statusSince());
        String key = "standing.says." + kind;
        if (standing.who().active()) {
            if (state instanceof LaneState.Sending) {
                return texts.text(
                        key,
                        since,
                        standing.newest().map(Standing.Newest::number).orElse(0L));
            } else if (state instanceof LaneState.Waiting waiting) {
                return texts.text(key, since, time.apply(waiting.until()), waiting.attempts());
            } else if (state instanceof LaneState.Refused refused) {
                return texts.text(key, since, reason(refused.code()));
            } else if (state instanceof LaneState.NeedsPerson person) {
                return texts.text(key, since, reason(person.code()));
            } else if (state instanceof LaneState.Declined declined
                    && declined.again().isPresent()) {
                return texts.text(
                        key + "-until", since, time.apply(declined.again().get()));
            }
        }
        return texts.text(key, since);
    }

    /** As logs have it: addresses, names and numbers, in English; empty if there is nothing to add. */
    public String detail(Standing standing) {
        if (!standing.who().active()) {
            return "";
        }
        if (standing.state() instanceof LaneState.Waiting waiting) {
            return waiting.attempts() == 0 ? "" : waiting.reason();
        } else if (standing.state() instanceof LaneState.Refused refused) {
            return refused.code() + ": " + refused.reason();
        }
        return standing.state() instanceof LaneState.NeedsPerson person ? person.code() + ": " + person.reason() : "";
    }

    /** A partner of a later version may give a code that is not known here. */
    private String reason(String code) {
        return texts.optional("reason." + code).orElse(code);
    }

    /** What a person can do; empty if there is nothing to do. */
    public String cure(Standing standing) {
        return code(standing).flatMap(code -> texts.optional("cure." + code)).orElse("");
    }

    /** The code of a refusal or of what needs a person, as it stands in logs. */
    public Optional<String> code(Standing standing) {
        if (!standing.who().active()) {
            return Optional.empty();
        }
        if (standing.state() instanceof LaneState.Refused refused) {
            return Optional.of(refused.code());
        }
        return standing.state() instanceof LaneState.NeedsPerson person ? Optional.of(person.code()) : Optional.empty();
    }

    public String served(Standing standing) {
        return standing.served()
                .map(served -> texts.text(
                        "standing.release", served.number(), served.release().brief(), age(served.since())))
                .orElseGet(() -> texts.text("standing.nothing-served"));
    }

    public String newest(Standing standing) {
        return standing.newest()
                .map(newest -> texts.text(
                        "standing.release", newest.number(), newest.release().brief(), age(newest.issued())))
                .orElseGet(() -> texts.text("standing.nothing-released"));
    }

    public String heard(Standing standing) {
        return standing.contact()
                .heard()
                .map(at -> texts.text("standing.heard", age(at)))
                .orElseGet(() -> texts.text("standing.never-heard"));
    }

    /** Names the difference of the clocks when it is worth telling; else empty. */
    public String skew(Standing standing) {
        if (!standing.clocksDiffer()) {
            return "";
        }
        Duration skew = standing.contact().skew();
        return texts.text(
                skew.isNegative() ? "standing.clock-behind" : "standing.clock-ahead", Ages.words(texts, skew.abs()));
    }

    public String next(Standing standing) {
        if (!standing.who().active()) {
            return texts.text("standing.no-next");
        }
        Instant next = standing.contact().next();
        Instant now = clock.instant();
        return next.isAfter(now)
                ? texts.text("standing.next", Ages.words(texts, Duration.between(now, next)))
                : texts.text("standing.next-now");
    }

    private String age(Instant since) {
        return Ages.words(texts, Duration.between(since, clock.instant()));
    }

    private static String kind(Standing standing) {
        return switch (standing.who().status()) {
            case SUSPENDED -> "suspended";
            case ENDED -> "ended";
            case ACTIVE -> kind(standing.state());
        };
    }

    private static String kind(LaneState state) {
        if (state instanceof LaneState.InStep) {
            return "in-step";
        } else if (state instanceof LaneState.Sending) {
            return "sending";
        } else if (state instanceof LaneState.Waiting waiting) {
            return waiting.attempts() == 0 ? "new" : "waiting";
        }
        if (state instanceof LaneState.Asked) {
            return "asked";
        } else if (state instanceof LaneState.Declined) {
            return "declined";
        }
        return state instanceof LaneState.Refused ? "refused" : "needs-person";
    }
}
