package org.noren.partner.web.faces;

import java.time.Instant;
import java.util.function.Function;
import org.noren.partner.intake.Freshness;
import org.noren.site.office.OfficeSection.Tone;
import org.noren.site.office.Texts;

/** Whether the newest is served, in the words and the colour that the office has for it. */
public final class FreshnessWords {
    private final Freshness freshness;
    private final Texts texts;
    private final Function<Instant, String> time;

    FreshnessWords(Freshness freshness, Texts texts, Function<Instant, String> time) {
        this.freshness = freshness;
        this.texts = texts;
        this.time = time;
    }

    public String getText() {
        if (freshness instanceof Freshness.Behind behind)
            return texts.text("served.behind", behind.newest(), time.apply(behind.since()));
        if (freshness instanceof Freshness.Asked asked)
            return texts.text("served.asked", asked.newest(), time.apply(asked.since()));
        if (freshness instanceof Freshness.Stale stale) return texts.text("served.stale", time.apply(stale.since()));
        return texts.text(freshness instanceof Freshness.Newest ? "served.newest" : "served.never-heard");
    }

    public Tone tone() {
        if (freshness instanceof Freshness.Newest) return Tone.GOOD;
        return freshness instanceof Freshness.Stale ? Tone.BAD : Tone.WARNING;
    }

    public String getStyle() {
        return tone().style();
    }
}
