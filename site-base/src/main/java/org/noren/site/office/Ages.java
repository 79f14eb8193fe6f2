package org.noren.site.office;

import java.time.Duration;

/** Lengths of time as people say them: the largest unit that fits, rounded down. */
public final class Ages {
    private static final int TWO_DAYS_OF_HOURS = 48;

    private Ages() {}

    public static String words(Texts texts, Duration length) {
        Duration age = length.isNegative() ? Duration.ZERO : length;
        if (age.toHours() >= TWO_DAYS_OF_HOURS) {
            return texts.text("age.days", age.toDays());
        }
        if (age.toHours() > 0) {
            return texts.text("age.hours", age.toHours());
        }
        return age.toMinutes() > 0
                ? texts.text("age.minutes", age.toMinutes())
                : texts.text("age.seconds", age.toSeconds());
    }
}
