package org.noren.main.slots;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Locale;
import org.noren.site.office.Texts;

/** What is planned for slots, in words. */
public final class SlotWords {
    private final Texts texts;
    private final Locale language;
    private final ZoneId zone;

    /** @param zone of the person who reads */
    public SlotWords(Texts texts, Locale language, ZoneId zone) {
        this.texts = texts;
        this.language = language;
        this.zone = zone;
    }

    /** In the reader's zone, and beside it as it was thought of, if that is another one. */
    public String when(Filling filling) {
        String here = span(filling, zone);
        boolean same = filling.zone().getRules().equals(zone.getRules());
        String when = same ? here : here + " (" + span(filling, filling.zone()) + ")";
        return filling.together() ? when + " · " + texts.text("schedule.together") : when;
    }

    private String span(Filling filling, ZoneId in) {
        String from = moment(filling.span().from(), in);
        return filling.span()
                        .until()
                        .map(end -> texts.text("slots.from-until", from, moment(end, in)))
                        .orElseGet(() -> texts.text("slots.from", from))
                + " " + in.getId();
    }

    public String until(Filling filling) {
        return filling.span()
                .until()
                .map(end -> texts.text("slots.until", moment(end, zone)))
                .orElseGet(() -> texts.text("slots.until.open"));
    }

    private String moment(Instant at, ZoneId in) {
        return DateTimeFormatter.ofLocalizedDateTime(FormatStyle.MEDIUM, FormatStyle.SHORT)
                .withLocale(language)
                .withZone(in)
                .format(at);
    }

    public String state(Filling filling) {
        return texts.text("slots.state." + word(filling));
    }

    private static String word(Filling filling) {
        return filling.state().name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The same word for what went wrong in letters and on the start page. */
    public static String trouble(Filling filling) {
        return filling.isLeftStanding() ? "stays" : word(filling);
    }

    /** The language in which it stands there. */
    public String tag(Filling filling) {
        return Locale.forLanguageTag(filling.locale()).getDisplayName(language);
    }

    public String outcome(Filling filling) {
        if (filling.isOpen()) {
            return "";
        }
        String key = "slots.outcome." + (filling.isLeftStanding() ? "stays" : word(filling));
        return texts.optional(key)
                .filter(words -> !words.contains("{0}") || !filling.outcome().isEmpty())
                .map(words -> texts.text(key, filling.outcome()))
                .orElse("");
    }
}
