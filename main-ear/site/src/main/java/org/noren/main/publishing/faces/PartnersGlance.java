package org.noren.main.publishing.faces;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.function.ToLongFunction;
import java.util.stream.Collectors;
import org.noren.main.publishing.Standing;
import org.noren.main.publishing.Traffic;
import org.noren.site.office.Ages;
import org.noren.site.office.Chart;
import org.noren.site.office.Chart.Bar;
import org.noren.site.office.Glance;
import org.noren.site.office.OfficeSection.Tone;
import org.noren.site.office.Texts;

/** The network on the start page: a line for each partner that matters most, and what went out, drawn. */
final class PartnersGlance {
    /** Days that are drawn. */
    static final int DAYS = 30;

    private static final int SHOWN = 12;

    private final Locale language;
    private final Texts texts;
    private final StandingWords words;
    private final Clock clock;
    private final ZoneId zone;

    PartnersGlance(Locale language, StandingWords words, Clock clock, ZoneId zone) {
        this.language = language;
        this.texts = Texts.in(language);
        this.words = words;
        this.clock = clock;
        this.zone = zone;
    }

    /** @param active first those that somebody has to look at */
    Glance table(List<Standing> active, String board) {
        return new Glance(
                texts.text("partners.glance"),
                List.of(
                        texts.text("partners.column.who"),
                        texts.text("partner.state"),
                        texts.text("standing.served"),
                        texts.text("standing.heard.label")),
                active.stream().limit(SHOWN).map(this::line).toList(),
                texts.text("partners.glance.all", active.size()),
                board);
    }

    private Glance.Line line(Standing standing) {
        return new Glance.Line(
                standing.who().title(),
                PartnersBoard.addressOf(standing.who().name()),
                words.tone(standing),
                words.badge(standing),
                List.of(words.served(standing), words.heard(standing)));
    }

    /** How long each has served the same, the longest first. */
    Chart ages(List<Standing> active) {
        Instant now = clock.instant();
        List<Bar> bars = active.stream()
                .filter(standing -> standing.served().isPresent())
                .sorted(Comparator.comparing(
                        standing -> standing.served().orElseThrow().since()))
                .limit(SHOWN)
                .map(standing -> {
                    Duration age =
                            Duration.between(standing.served().orElseThrow().since(), now);
                    return new Bar(
                            standing.who().title(),
                            Math.max(0, age.toSeconds()),
                            Ages.words(texts, age),
                            words.tone(standing));
                })
                .toList();
        return new Chart(
                texts.text("partners.ages"),
                texts.text("partners.ages.says", bars.size(), active.size()),
                Chart.Shape.LINES,
                texts.text("partners.column.who"),
                texts.text("partners.ages.measure"),
                bars);
    }

    /** Updates of the last days, and their bytes. */
    List<Chart> traffic(List<Traffic> hours) {
        Map<LocalDate, List<Traffic>> byDay = hours.stream()
                .collect(Collectors.groupingBy(hour -> hour.hour().atZone(zone).toLocalDate()));
        return List.of(
                days("partners.updates", byDay, Traffic::updates, count -> texts.text("partners.count", count)),
                days("partners.bytes", byDay, Traffic::bytes, bytes -> Sizes.words(language, bytes)));
    }

    private Chart days(
            String key,
            Map<LocalDate, List<Traffic>> byDay,
            ToLongFunction<Traffic> figure,
            Function<Long, String> inWords) {
        DateTimeFormatter day =
                DateTimeFormatter.ofLocalizedDate(FormatStyle.MEDIUM).withLocale(language);
        LocalDate today = LocalDate.ofInstant(clock.instant(), zone);
        List<Bar> bars = new ArrayList<>();
        long total = 0;
        for (int back = DAYS - 1; back >= 0; back--) {
            LocalDate date = today.minusDays(back);
            long value = byDay.getOrDefault(date, List.of()).stream()
                    .mapToLong(figure)
                    .sum();
            total += value;
            bars.add(new Bar(date.format(day), value, inWords.apply(value), Tone.CALM));
        }
        Bar most = bars.stream().max(Comparator.comparingDouble(Bar::value)).orElseThrow();
        return new Chart(
                texts.text(key),
                texts.text(key + ".says", inWords.apply(total), DAYS, most.label(), most.words()),
                Chart.Shape.DAYS,
                texts.text("partners.column.day"),
                texts.text(key + ".measure"),
                bars);
    }
}
