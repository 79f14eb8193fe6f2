package org.noren.site.office;

import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Optional;

/**
 * How a person wants to be met by the office.
 *
 * @param displayName what the office calls the person; empty for the account's name
 * @param language empty for the browser's
 * @param zone empty for the server's
 */
public record Preferences(String displayName, Optional<Locale> language, Optional<ZoneId> zone) {
    /** A person who wishes nothing. */
    public static final Preferences NONE = new Preferences("", Optional.empty(), Optional.empty());

    /** Empty for what this server's Java does not know. */
    public static Optional<ZoneId> zone(String id) {
        try {
            return id.isEmpty() ? Optional.empty() : Optional.of(ZoneId.of(id));
        } catch (DateTimeException unknown) {
            return Optional.empty();
        }
    }
}
