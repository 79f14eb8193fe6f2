package org.noren.main.scheduling;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Locale;
import org.noren.site.office.OfficeSection.Tone;
import org.noren.site.office.Texts;

/** Scheduled changes in words. */
public final class ScheduleWords {
    private final Texts texts;
    private final Locale language;
    private final ZoneId zone;

    /** @param zone of the person who reads */
    public ScheduleWords(Texts texts, Locale language, ZoneId zone) {
        this.texts = texts;
        this.language = language;
        this.zone = zone;
    }

    /** In the reader's zone, and beside it as it was thought of, if that is another one. */
    public String when(ScheduledChange change) {
        String here = moment(change.at(), zone);
        boolean same = change.zone().getRules().equals(zone.getRules());
        return same ? here : here + " (" + moment(change.at(), change.zone()) + ")";
    }

    private String moment(Instant at, ZoneId in) {
        return DateTimeFormatter.ofLocalizedDateTime(FormatStyle.MEDIUM, FormatStyle.SHORT)
                        .withLocale(language)
                        .withZone(in)
                        .format(at)
                + " " + in.getId();
    }

    public String name(ScheduledChange change) {
        String title = change.title().isEmpty()
                ? change.items().stream()
                        .findFirst()
                        .map(item -> item.path().value())
                        .orElse("")
                : change.title();
        return change.backOf().isPresent() ? texts.text("schedule.back.of", title) : title;
    }

    public String what(ScheduledChange change) {
        long shown =
                change.items().stream().filter(item -> item.shows().isPresent()).count();
        return texts.text("schedule.what", shown, change.items().size() - shown);
    }

    public String what(ScheduledItem item) {
        return item.shows()
                .map(number -> texts.text("schedule.shows", number))
                .orElseGet(() -> texts.text("schedule.down"));
    }

    public String who(ScheduledChange change) {
        return texts.text(change.together() ? "schedule.together" : "schedule.here");
    }

    public String state(ScheduledChange change) {
        return texts.text("schedule.state." + word(change));
    }

    private static String word(ScheduledChange change) {
        return change.state().name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The same word for what went wrong in letters and on the start page. */
    public static String trouble(ScheduledChange change) {
        return change.state() == ScheduledChange.State.FAILED ? "failed" : "left";
    }

    /** What came of it: what was left as it is, who called it off, or why it failed. */
    public String outcome(ScheduledChange change) {
        return change.outcome().isEmpty() || change.waits()
                ? ""
                : texts.text("schedule.outcome." + word(change), change.outcome());
    }

    public Tone tone(ScheduledChange change) {
        return switch (change.state()) {
            case WAITING -> Tone.CALM;
            case DONE -> change.outcome().isEmpty() ? Tone.GOOD : Tone.WARNING;
            case CALLED_OFF -> Tone.CALM;
            case FAILED -> Tone.BAD;
        };
    }
}
