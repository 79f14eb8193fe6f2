package org.noren.main.scheduling;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Moments as forms send them: {@code 2027-01-31T09:00}, and a zone. */
public final class Moments {
    private Moments() {}

    /** @return nothing if it is no time of day, or no zone; one that the clocks skip moves behind the gap */
    public static Optional<Instant> parse(String local, String zone) {
        try {
            return Optional.of(LocalDateTime.parse(local.strip())
                    .truncatedTo(ChronoUnit.SECONDS)
                    .atZone(ZoneId.of(zone))
                    .toInstant());
        } catch (DateTimeException noMoment) {
            return Optional.empty();
        }
    }

    /** The next full hour but one, as a form shows it. */
    public static String proposed(Instant now, ZoneId zone) {
        return now.atZone(zone)
                .plusHours(2)
                .truncatedTo(ChronoUnit.HOURS)
                .toLocalDateTime()
                .toString();
    }

    public static String local(Instant at, ZoneId zone) {
        return at.atZone(zone).toLocalDateTime().truncatedTo(ChronoUnit.SECONDS).toString();
    }

    /** Zones to choose from: the reader's, the server's, those of the contracts, and UTC. */
    public static List<String> zones(ZoneId reader, List<ZoneId> others) {
        Set<String> zones = new LinkedHashSet<>();
        zones.add(reader.getId());
        zones.add(ZoneId.systemDefault().getId());
        others.forEach(zone -> zones.add(zone.getId()));
        zones.add("UTC");
        return List.copyOf(zones);
    }
}
