package org.noren.main.publishing.faces;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import org.noren.main.partnership.Validity;

/** Days as forms send them, {@code 2027-01-31}, in the zone in which the office shows times. */
final class Dates {
    private Dates() {}

    static String day(Instant moment) {
        return LocalDate.ofInstant(moment, ZoneId.systemDefault()).toString();
    }

    /** @return from the beginning of the first day to the end of the last; empty if these are no days in that order */
    static Optional<Validity> validity(String from, String until) {
        try {
            ZoneId zone = ZoneId.systemDefault();
            return Optional.of(new Validity(
                    LocalDate.parse(from.strip()).atStartOfDay(zone).toInstant(),
                    LocalDate.parse(until.strip())
                            .plusDays(1)
                            .atStartOfDay(zone)
                            .toInstant()));
        } catch (DateTimeException | IllegalArgumentException noDays) {
            return Optional.empty();
        }
    }
}
