package org.noren.main.publishing.faces;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.noren.main.partnership.KeysThatEnd;
import org.noren.main.publishing.LaneState;
import org.noren.main.publishing.Standing;
import org.noren.site.office.Ages;
import org.noren.site.office.Need;
import org.noren.site.office.OfficeSection.Tone;
import org.noren.site.office.Texts;

/** What partners need of a person: a refusal, a long silence, a clock that is wrong. */
final class PartnersNeeds {
    /** A partner that was not heard for so long is told: heartbeats go every minute, and a restart takes less. */
    static final Duration SILENCE = Duration.ofMinutes(10);

    private final Texts texts;
    private final StandingWords words;
    private final Clock clock;

    PartnersNeeds(Texts texts, StandingWords words, Clock clock) {
        this.texts = texts;
        this.words = words;
        this.clock = clock;
    }

    List<Need> of(List<Standing> active) {
        List<Need> needs = new ArrayList<>();
        for (Standing standing : active) {
            if (standing.state() instanceof LaneState.Refused || standing.state() instanceof LaneState.NeedsPerson) {
                needs.add(need(
                        Tone.BAD, standing, words.sentence(standing), words.detail(standing), words.cure(standing)));
            } else if (standing.state() instanceof LaneState.Declined) {
                needs.add(need(
                        Tone.WARNING, standing, words.sentence(standing), "", texts.text("partners.declined.cure")));
            } else {
                silent(standing)
                        .ifPresent(since -> needs.add(need(
                                Tone.WARNING,
                                standing,
                                texts.text("partners.silent", Ages.words(texts, since)),
                                words.detail(standing),
                                texts.text("partners.silent.cure"))));
            }
            if (standing.clocksDiffer()) {
                needs.add(need(Tone.WARNING, standing, words.skew(standing), "", texts.text("partners.clock.cure")));
            }
        }
        return needs;
    }

    /** A partner's last certificate or receipt key will end, or has ended. */
    static Need of(KeysThatEnd.Ending ending, Texts texts, Function<Instant, String> time, Instant now) {
        String which = ending.kind() == KeysThatEnd.Kind.CERTIFICATE ? "keys." : "keys.receipt-";
        Optional<Instant> left = ending.until().filter(now::isBefore);
        return new Need(
                left.isPresent() ? Tone.WARNING : Tone.BAD,
                left.map(until -> texts.text(
                                which + "ending",
                                ending.title(),
                                Duration.between(now, until).toDays(),
                                time.apply(until)))
                        .orElseGet(() -> texts.text(which + "ended", ending.title())),
                texts.text("keys.ending.cure"),
                texts.text("partners.need.go", ending.title()),
                PartnersBoard.addressOf(ending.partner()) + "#certificates");
    }

    /** For how long nothing was heard, if that is too long; one that was never heard counts from when it was tried first. */
    private Optional<Duration> silent(Standing standing) {
        if (!(standing.state() instanceof LaneState.Waiting waiting)) {
            return Optional.empty();
        }
        Instant last = standing.contact().heard().orElse(waiting.since());
        return Optional.of(Duration.between(last, clock.instant())).filter(time -> time.compareTo(SILENCE) > 0);
    }

    private Need need(Tone tone, Standing standing, String what, String detail, String cure) {
        String title = standing.who().title();
        return new Need(
                tone,
                texts.text("partners.need", title, what),
                detail,
                cure.isEmpty() ? texts.text("partners.need.cure") : cure,
                texts.text("partners.need.go", title),
                PartnersBoard.addressOf(standing.who().name()));
    }
}
