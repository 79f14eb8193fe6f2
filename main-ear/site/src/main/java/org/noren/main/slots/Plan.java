package org.noren.main.slots;

import java.time.ZoneId;

/**
 * What is to stand in a slot, and when.
 *
 * @param title by which people know it; shoppers do not see it
 * @param body HTML, made clean where it is kept
 * @param zone in which the times were thought of
 * @param together whether all partners switch at its beginning and its end; else they follow as their contracts say
 */
public record Plan(String title, String body, Span span, ZoneId zone, boolean together) {
    public static final int LONGEST_TITLE = 200;
    public static final int LONGEST_BODY = 200_000;

    /** For this site alone. */
    public Plan(String title, String body, Span span, ZoneId zone) {
        this(title, body, span, zone, false);
    }
}
