package org.noren.partner.timetable;

import java.util.Map;

/** A name in the feed's own language, and as it is translated there. */
public record Wording(String own, Map<String, String> translated) {
    static final Wording NONE = new Wording("", Map.of());

    public Wording {
        translated = Map.copyOf(translated);
    }

    public boolean none() {
        return own.isEmpty();
    }

    /** @param language tag without region, such as {@code en} */
    public String in(String language) {
        return translated.getOrDefault(language, own);
    }
}
